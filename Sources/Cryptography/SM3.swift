import CCrypto

/// The hash SM3 (GB/T 32905-2016).
public enum SM3 {
  /// The hash of some bytes: thirty-two bytes.
  public static func hash(_ bytes: some ContiguousBytesConvertible) -> [UInt8] {
    bytes.withContiguousBytes { input in
      var digest = [UInt8](repeating: 0, count: 32)
      var count: UInt32 = 0
      let done = EVP_Digest(input.baseAddress, input.count, &digest, &count, EVP_sm3(), nil)
      precondition(done == 1 && count == 32, "libcrypto has no SM3")
      return digest
    }
  }

  /// The hash of a text in UTF-8, as sixty-four hexadecimal digits.
  public static func hexadecimal(_ text: String) -> String { Hexadecimal.encode(hash(Array(text.utf8))) }
}
