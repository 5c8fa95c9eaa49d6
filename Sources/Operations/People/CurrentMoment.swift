public import CivilTime
public import Disclosure

/// The time by the clock of the desk, for pages that tell how long something is still good.
public struct CurrentMoment: Inquiry {
  /// Nothing.
  public static let access = Access.anyone

  /// Asks for the time.
  public init() {}

  /// None in particular.
  public func organ(in scope: Scope) -> Organ.ID? { nil }

  /// The moment.
  public func run(in scope: Scope) -> Instant { scope.now }
}
