/// The hash SM3 (GB/T 32905-2016).
public enum SM3 {
  /// The hash of some bytes: thirty-two bytes.
  public static func hash(_ bytes: some ContiguousBytesConvertible) -> [UInt8] { HashFunction.sm3.hash(bytes) }

  /// The hash of a text in UTF-8, as sixty-four hexadecimal digits.
  public static func hexadecimal(_ text: String) -> String { Hexadecimal.encode(hash(Array(text.utf8))) }
}
