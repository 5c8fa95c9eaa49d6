import CCrypto

/// Random bytes from the generator of libcrypto, which the system seeds.
public enum Randomness {
  /// So many random bytes.
  public static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // A machine without randomness must not go on with guessable keys.
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system gives no randomness")
    return bytes
  }

  /// A text that nobody can guess, for sessions, tokens and links; 256 bits where nothing else is asked.
  public static func token(bytes count: Int = 32) -> String { Base64URL.encode(bytes(count)) }
}
