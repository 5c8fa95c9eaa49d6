/// Tokens that nobody can guess.
public enum RandomToken {
  /// Random hexadecimal digits from the system's generator, which is fit for cryptography.
  ///
  /// - Parameter bits: how much chance; a multiple of 64.
  /// - Returns: a quarter as many digits.
  public static func hexadecimal(bits: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<bits / 64).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
