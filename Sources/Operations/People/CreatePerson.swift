import CivilTime
public import Disclosure
import Persistence

/// Creates an account; its roles are given by another administrator.
public struct CreatePerson: Operation {
  /// Keeping accounts, at the organ of the new one.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// What the form says.
  public var draft: PersonDraft
  /// The slow hash of a first password; nil for an account that signs in elsewhere or gets its password later.
  public var invitation: String?

  /// Creates an account.
  public init(_ draft: PersonDraft, invitation: String? = nil) {
    self.draft = draft.normalized
    self.invitation = invitation
  }

  /// The organ of the new account.
  public func organ(in scope: Scope) throws -> Organ.ID? { draft.organ }

  /// Creates the account.
  ///
  /// - Throws: `Issues`, `PeopleRefusal`.
  public func run(in scope: Scope) throws -> Person {
    var issues = draft.issues
    if try scope.people.find(signInName: draft.signInName) != nil {
      issues.append(Issue("signInName", "people.signInName.taken"))
    }
    issues += try scope.subjectIssues(of: draft, nil)
    try Issues.check(issues)
    let person = draft.person(try scope.newID())
    try scope.people.insert(person, at: scope.now)
    if let invitation {
      let until = scope.now.adding(seconds: Int64(try scope.accountRules.invitationHours) * 3_600)
      try scope.credentials.setOneTimePassword(invitation, of: person.id, until: until, at: scope.now)
    }
    scope.record(
      .personCreated, organ: person.organ, subject: .init("person", person.id.rawValue),
      changes: [
        .init("dutyClass", before: nil, after: person.dutyClass.rawValue),
        .init("invited", before: nil, after: invitation == nil ? "no" : "yes"),
      ])
    _ = try scope.link(person, as: draft)
    return person
  }
}
