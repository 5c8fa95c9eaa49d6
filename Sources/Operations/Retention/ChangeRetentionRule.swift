public import Disclosure
import Persistence

/// The retention periods of the installation.
public struct RetentionRules: Inquiry {
  /// What it takes.
  public static let access = Access.signedIn

  /// The rules.
  public init() {}

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> [RetentionRule] { try scope.retention.rules() }
}

/// Changes for how long records of a kind are kept, and on what basis; it counts for the whole installation.
public struct ChangeRetentionRule: Operation {
  /// What it takes.
  public static let access = Access.capability(.editSecuritySettings)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  private let kind: RetentionKind
  private let months: Int
  private let basis: String
  private let version: Int

  /// A rule in place of the one with a version.
  public init(_ kind: RetentionKind, months: Int, basis: String, version: Int) {
    self.kind = kind
    self.months = months
    self.basis = basis
    self.version = version
  }

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Saves the rule.
  public func run(in scope: Scope) throws {
    try scope.requireEverywhere(.editSecuritySettings)
    let old = try scope.retentionRule(kind)
    let rule = RetentionRule(kind: kind, months: months, basis: basis, version: version + 1)
    try Issues.check(rule.issues)
    guard old.version == version, try scope.retention.save(rule) else { throw Conflict() }
    scope.record(
      .retentionRuleChanged, organ: nil, subject: .init("retentionRule", 0),
      changes: [
        .init("kind", before: nil, after: kind.rawValue),
        .init("months", before: "\(old.months)", after: "\(months)"),
        .init("basis", before: old.basis, after: basis),
      ])
  }
}
