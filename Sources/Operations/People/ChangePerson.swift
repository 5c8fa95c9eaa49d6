public import Disclosure
import Persistence

/// Changes the particulars of an account.
public struct ChangePerson: Operation {
  /// Keeping accounts, at the organ of the account and, where it moves, also at the new one.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID
  /// The version that the form was filled in from.
  public var version: Int
  /// What the form says.
  public var draft: PersonDraft

  /// Changes an account.
  public init(_ id: Person.ID, version: Int, to draft: PersonDraft) {
    self.id = id
    self.version = version
    self.draft = draft.normalized
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// The organ that it moves to.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { [draft.organ] }

  /// Changes the account.
  ///
  /// - Throws: `Issues`, `PeopleRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let before = try scope.person(id)
    if draft.organ != before.organ { try scope.require(.managePeople, at: draft.organ) }
    guard before.version == version else { throw Conflict() }
    var issues = draft.issues
    if let other = try scope.people.find(signInName: draft.signInName), other.id != id {
      issues.append(Issue("signInName", "people.signInName.taken"))
    }
    issues += try scope.subjectIssues(of: draft, id)
    try Issues.check(issues)
    if draft.dutyClass != before.dutyClass, try scope.people.grantCount(of: id) > 0 { throw PeopleRefusal.hasRoles }
    let after = draft.person(id, isDisabled: before.isDisabled, version: version)
    _ = try scope.link(before, as: draft)
    guard try scope.people.update(after) else { throw Conflict() }
    if draft.dutyClass != before.dutyClass { try scope.sessions.deleteAll(of: id) }
    scope.record(
      .personChanged, organ: before.organ, subject: .init("person", id.rawValue),
      changes: Self.changes(from: before, to: after))
  }

  /// Personal particulars are named by the versions of the record that hold them.
  private static func changes(from before: Person, to after: Person) -> [JournalEvent.Change] {
    var changes: [JournalEvent.Change] = [
      .init("organ", before: before.organ.description, after: after.organ.description),
      .init("dutyClass", before: before.dutyClass.rawValue, after: after.dutyClass.rawValue),
    ]
    let fields: [(String, KeyPath<Person, String>)] = [
      ("signInName", \.signInName), ("name", \.name), ("post", \.post), ("email", \.email), ("phone", \.phone),
    ]
    for (field, path) in fields where before[keyPath: path] != after[keyPath: path] {
      changes.append(
        .init(field, before: "version \(before.version)", after: "version \(before.version + 1)"))
    }
    return changes
  }
}
