public import Disclosure
import Persistence

/// Whether the installation has people already.
public struct IsSetUp: Inquiry {
  /// The platform itself: a command of the operator.
  public static let access = Access.system

  /// Asks.
  public init() {}

  /// None.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds out.
  public func run(in scope: Scope) throws -> Bool { try !scope.people.isEmpty() }
}
