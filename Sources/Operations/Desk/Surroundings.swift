public import Cryptography

/// What outlasts a transaction and is the same for all: the keys, and how strictly the installation is run.
public struct Surroundings: Sendable {
  /// The keys that seal personal data and sign checkpoints; outside of the database.
  public var keys: KeyRing
  /// By which ways notices leave the installation; none where nothing is set up.
  public var channels: Set<MessageChannel> = []

  /// The rules of the screening, made ready once for each version of them.
  let screeners = ScreenerShelf()

  /// Surroundings with their keys.
  public init(keys: KeyRing) {
    self.keys = keys
  }
}
