/// The keys that seal personal data, each under its name; the newest seals, all open.
///
/// They come from a file or the environment, never from the database.
public struct KeyRing: Sendable {
  /// A key of the ring.
  public struct Key: Sendable {
    /// Its name, which stands beside what it sealed.
    public var name: String
    /// Thirty-two random bytes, from which the keys of cipher and MAC are derived.
    public var bytes: [UInt8]

    /// A key.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The keys, the newest first.
  public var keys: [Key]

  /// A ring.
  public init(keys: [Key]) {
    self.keys = keys
  }
}
