/// The keys that seal personal data, each under its name; the newest seals, all open.
///
/// They come from files or the environment, never from the database.
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

    /// A new key.
    public static func generate(name: String) -> Key { Key(name: name, bytes: Randomness.bytes(32)) }

    /// A key for one purpose; whoever has it learns nothing of the others.
    func derived(for purpose: String, salt: [UInt8] = []) -> [UInt8] {
      HMAC.code(of: Array(purpose.utf8) + [0] + salt, key: bytes)
    }
  }

  /// The keys, the newest first.
  public var keys: [Key]

  /// A ring.
  public init(keys: [Key]) {
    self.keys = keys
  }

  /// The key that seals.
  public var newest: Key? { keys.first }

  /// The key of a name, if the ring has it.
  public func key(named name: String) -> Key? { keys.first { $0.name == name } }
}
