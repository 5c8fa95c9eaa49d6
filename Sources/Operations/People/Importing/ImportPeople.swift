import Disclosure
import Persistence

/// Creates the accounts of a sheet in one transaction: all of them or none.
struct ImportPeople: Operation {
  static let access = Access.capability(.managePeople)
  static let needsConfirmation = true

  /// The accounts with the slow hashes of their first passwords.
  var invited: [(draft: PersonDraft, hash: String)]

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { Array(Set(invited.map(\.draft.organ))) }

  func run(in scope: Scope) throws {
    for (draft, hash) in invited {
      try scope.require(.managePeople, at: draft.organ)
      _ = try CreatePerson(draft, invitation: hash).run(in: scope)
    }
  }
}

extension Entrance {
  /// An account that an import made.
  public struct Imported: Sendable {
    /// The number of its row in the sheet.
    public var number: Int
    /// The password for one use; it is nowhere else.
    public var password: String
  }

  /// Creates the accounts of those rows of a preview in which nothing is wrong.
  ///
  /// - Throws: `PeopleRefusal`, `AccessRefusal`, `SignInRefusal.busy`.
  public func importPeople(_ lines: [ImportPreview.Line], as principal: Principal) async throws -> [Imported] {
    var imported: [Imported] = []
    var invited: [(draft: PersonDraft, hash: String)] = []
    for line in lines {
      guard let draft = line.draft else { continue }
      let password = Secret.oneTimePassword()
      invited.append((draft, try await mill.hash(oneTime: password)))
      imported.append(Imported(number: line.number, password: password))
    }
    guard !invited.isEmpty else { return [] }
    try await desk.perform(ImportPeople(invited: invited), as: principal)
    return imported
  }
}
