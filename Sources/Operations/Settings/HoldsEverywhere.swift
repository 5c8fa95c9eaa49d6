public import Disclosure

/// Whether the asker holds a capability at every organ that nothing stands above, so that he may change what counts for
/// all of them.
public struct HoldsEverywhere: Inquiry {
  /// One's own powers.
  public static let access = Access.signedIn

  /// The capability.
  public var capability: Capability

  /// Asks for a capability.
  public init(_ capability: Capability) {
    self.capability = capability
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Bool {
    do {
      try scope.requireEverywhere(capability)
      return true
    } catch is AccessRefusal {
      return false
    }
  }
}
