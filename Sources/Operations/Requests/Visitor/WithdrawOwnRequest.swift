import CivilTime
public import Disclosure
import Persistence

/// Ends a case because its applicant takes it back on its page.
public struct WithdrawOwnRequest: Operation {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey
  private let reason: String

  /// Takes a request back; the reason may be empty.
  public init(_ key: CaseKey, reason: String = "") {
    self.key = key
    self.reason = String(reason.trimmed.prefix(500))
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Ends it, and a running approval with it.
  ///
  /// - Throws: `VisitorRefusal`, `RequestRefusal`.
  public func run(in scope: Scope) throws {
    var work = try scope.ownCase(key)
    guard OwnAction.withdraw.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    let text = Texts.text("visitor.withdrawn", ["day": scope.today.chinese])
    try scope.keep(reason.isEmpty ? text : reason, as: .withdrawal, of: work)
    try work.take(.withdraw(.withdrawn, text: text), on: scope.today)
    try scope.tellOfApplicant(work.matter)
  }
}
