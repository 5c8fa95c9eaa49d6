/// Bookkeeping of the platform about itself: when a session was last seen, how often somebody tried.
///
/// It changes no record of the office, so it takes no capability and leaves no event; whatever anybody could be asked
/// about later is an `Operation`.
public protocol Upkeep: Sendable {
  /// What comes of it.
  associatedtype Outcome: Sendable

  /// Does it; it may run more than once where its transaction lost against another.
  func run(in scope: Scope) throws -> Outcome
}
