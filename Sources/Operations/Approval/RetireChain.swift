import CivilTime
public import Disclosure
import Persistence

/// Takes an organ's approval chain out of use from today on; the chain of the organ above counts again.
public struct RetireChain: Operation {
  /// Security administration.
  public static let access = Access.capability(.manageChains)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The version of the chain.
  public var id: ApprovalChain.ID
  /// The version of its record that the page showed.
  public var version: Int

  /// Takes a chain out of use.
  public init(_ id: ApprovalChain.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the chain.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let chain = try scope.chains.find(id) else { throw NotFound() }
    return chain.organ
  }

  /// Ends the chain.
  ///
  /// - Throws: `Conflict`.
  public func run(in scope: Scope) throws {
    guard let chain = try scope.chains.find(id) else { throw NotFound() }
    guard chain.version == version, chain.retiredOn.map({ $0 > scope.today }) ?? true else { throw Conflict() }
    try scope.chains.retire(id, on: max(scope.today, chain.effectiveOn))
    scope.record(.chainRetired, organ: chain.organ, subject: .init("approvalChain", id.rawValue))
  }
}
