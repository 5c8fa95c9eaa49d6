import Disclosure
import Operations
import Persistence

/// Gives all accounts of a demonstration their password, and asks nobody for a second factor.
///
/// It exists for invented data alone: the command refuses to run on a database that has organs.
struct OpenDemonstrationAccounts: Operation {
  static let access = Access.system

  /// Whose.
  var people: [Person.ID]
  /// The slow hash of the password.
  var hash: String

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws {
    let credentials = CredentialRepository(scope.connection)
    for person in people { try credentials.setPassword(hash, of: person, at: scope.now) }
    let rules = AccountRulesRepository(scope.connection)
    var open = try rules.rules()
    open.secondFactorFor = []
    try rules.save(open)
    scope.record(
      .passwordSet, organ: nil, subject: .init("person", 0),
      changes: [.init("accounts", before: nil, after: String(people.count))])
  }
}
