public import Disclosure
import Persistence

/// Changes how strictly accounts are kept.
public struct ChangeAccountRules: Operation {
  /// The security administrator.
  public static let access = Access.capability(.editSecuritySettings)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The rules from now on.
  public var rules: AccountRules

  /// Changes the rules.
  public init(_ rules: AccountRules) {
    self.rules = rules
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Changes the rules.
  ///
  /// - Throws: `AccessRefusal`, `Issues`, `PeopleRefusal`.
  public func run(in scope: Scope) throws {
    try scope.requireEverywhere(.editSecuritySettings)
    try Issues.check(rules.issues)
    let before = try scope.accountRules.settings
    try AccountRulesRepository(scope.connection).save(rules)
    scope.record(
      .accountRulesChanged, organ: nil, subject: .init("accountRules", 0),
      changes: rules.settings.sorted { $0.key < $1.key }.map { name, value in
        .init(name, before: before[name], after: value)
      })
  }
}

/// The rules of accounts, as pages show them.
public struct CurrentAccountRules: Inquiry {
  /// Nothing: the rules stand on the page where a password is chosen.
  public static let access = Access.anyone

  /// Asks for the rules.
  public init() {}

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the rules.
  public func run(in scope: Scope) throws -> AccountRules { try scope.accountRules }
}
