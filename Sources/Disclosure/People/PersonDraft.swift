/// What a form says of a person, before it is checked.
public struct PersonDraft: Hashable, Sendable {
  /// The organ that the person belongs to.
  public var organ: Organ.ID
  /// What the person types to sign in.
  public var signInName: String
  /// The name.
  public var name: String
  /// 职务.
  public var post: String
  /// Where e-mail goes; empty where none.
  public var email: String
  /// The telephone at work.
  public var phone: String
  /// Which of the duties that must not be combined the person has.
  public var dutyClass: DutyClass
  /// The identity of the single sign-on that the account is linked to; empty where to none, nil to leave it as it is.
  public var externalSubject: String?

  /// What a form says.
  public init(
    organ: Organ.ID, signInName: String, name: String, post: String = "", email: String = "", phone: String = "",
    dutyClass: DutyClass = .business, externalSubject: String? = nil
  ) {
    self.organ = organ
    self.signInName = signInName
    self.name = name
    self.post = post
    self.email = email
    self.phone = phone
    self.dutyClass = dutyClass
    self.externalSubject = externalSubject
  }

  /// The draft that changes nothing of a person.
  public init(_ person: Person) {
    self.init(
      organ: person.organ, signInName: person.signInName, name: person.name, post: person.post,
      email: person.email, phone: person.phone, dutyClass: person.dutyClass)
  }

  /// The draft as it is stored: the sign-in name in lower case, nothing with spaces around it.
  public var normalized: PersonDraft {
    var draft = self
    draft.signInName = SignInName.normalized(signInName)
    draft.name = name.trimmed
    draft.post = post.trimmed
    draft.email = email.trimmed
    draft.phone = phone.trimmed
    draft.externalSubject = externalSubject.map(\.trimmed)
    return draft
  }

  /// What a user has to put right in a normalized draft.
  public var issues: [Issue] {
    var issues: [Issue] = []
    if !SignInName.isValid(signInName) { issues.append(Issue("signInName", "people.signInName.invalid")) }
    if name.isEmpty { issues.append(Issue("name", "people.name.missing")) }
    for (field, value) in [("name", name), ("post", post), ("phone", phone), ("email", email)] {
      if value.unicodeScalars.count > 100 { issues.append(Issue(field, "people.tooLong", ["limit": "100"])) }
      if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        issues.append(Issue(field, "people.controlCharacter"))
      }
    }
    issues += ExternalSubject.issues(externalSubject ?? "")
    if !email.isEmpty, !Self.isAddress(email) { issues.append(Issue("email", "people.email.invalid")) }
    if !phone.utf8.allSatisfy(Self.isOfTelephone) { issues.append(Issue("phone", "people.phone.invalid")) }
    return issues
  }

  /// A person with these particulars.
  public func person(_ id: Person.ID, isDisabled: Bool = false, version: Int = 1) -> Person {
    Person(
      id: id, organ: organ, signInName: signInName, name: name, post: post, email: email, phone: phone,
      dutyClass: dutyClass, isDisabled: isDisabled, version: version)
  }

  /// One `@` with something on both sides and a dot in the domain; whether mail arrives shows only in sending it.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !halves[1].hasPrefix(".")
      && !halves[1].hasSuffix(".") && text.utf8.allSatisfy { (33...126).contains($0) && !"<>,;:\"".utf8.contains($0) }
  }

  private static func isOfTelephone(_ byte: UInt8) -> Bool {
    "0123456789+-() ext.".utf8.contains(byte)
  }
}
