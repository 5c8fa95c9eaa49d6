public import Disclosure
import Persistence

/// Links an account to an identity of the single sign-on, or takes it off; all its sessions end.
public struct LinkIdentity: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID
  /// What the provider calls the person; nil to take the account off.
  public var subject: String?

  /// Links an account.
  public init(_ id: Person.ID, to subject: String?) {
    self.id = id
    self.subject = subject
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Links the account.
  ///
  /// - Throws: `Issues`, `PeopleRefusal`.
  public func run(in scope: Scope) throws {
    let person = try scope.person(id)
    var draft = PersonDraft(person)
    draft.externalSubject = subject ?? ""
    draft = draft.normalized
    try Issues.check(ExternalSubject.issues(draft.externalSubject ?? "") + (try scope.subjectIssues(of: draft, id)))
    guard try scope.link(person, as: draft) else { throw PeopleRefusal.alreadyDone }
    guard try scope.people.update(person) else { throw Conflict() }
  }
}

extension Scope {
  /// What is wrong with the identity of a draft, seen from other accounts.
  func subjectIssues(of draft: PersonDraft, _ id: Person.ID?) throws -> [Issue] {
    guard let subject = draft.externalSubject, !subject.isEmpty, ExternalSubject.issues(subject).isEmpty,
      let other = try credentials.find(externalSubject: subject), other.person.id != id
    else { return [] }
    return [Issue("externalSubject", "people.externalSubject.taken")]
  }

  /// Links an account to the identity of a draft, takes it off, or leaves it as it is.
  ///
  /// The event names the versions of the record and not the identity, which may be a number of the person's.
  ///
  /// - Returns: whether anything changed; the caller then counts the version of the record up.
  func link(_ person: Person, as draft: PersonDraft) throws -> Bool {
    guard let typed = draft.externalSubject else { return false }
    let before = try credentials.find(person.id)?.externalSubject
    let after = typed.isEmpty ? nil : typed
    guard before != after else { return false }
    // Whoever keeps accounts must not become one of those who watch him.
    if after != nil, principal.person != nil, [.security, .audit].contains(person.dutyClass) {
      throw PeopleRefusal.linkedByOperator
    }
    try credentials.setExternalSubject(after, of: person.id)
    let ended = try sessions.deleteAll(of: person.id)
    record(
      after == nil ? .identityUnlinked : .identityLinked, organ: person.organ,
      subject: .init("person", person.id.rawValue),
      changes: [
        .init(
          "externalSubject", before: before.map { _ in "version \(person.version)" },
          after: after.map { _ in "version \(person.version + 1)" }),
        .init("sessions", before: String(ended), after: "0"),
      ])
    return true
  }
}
