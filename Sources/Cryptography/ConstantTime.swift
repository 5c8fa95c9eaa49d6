import CCrypto

/// Comparison in a time that does not tell where the difference is.
public enum ConstantTime {
  /// Whether two secrets are the same; only their lengths may be learnt from the time it takes.
  public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }

  /// Whether two secret texts are the same, byte by byte.
  public static func equal(_ left: String, _ right: String) -> Bool { equal(Array(left.utf8), Array(right.utf8)) }
}
