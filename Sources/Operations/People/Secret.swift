import Cryptography

/// Secrets that are shown or sent once and kept only as hashes: of sessions, tokens, devices.
public enum Secret {
  /// A new secret of 256 random bits.
  static func new() -> String { Randomness.token() }

  /// What is stored of a secret; a slow hash is not needed, because nobody can try 2²⁵⁶ secrets.
  public static func hash(_ secret: String) -> String { SM3.hexadecimal(secret) }

  /// The token that the forms of a session carry: it proves that a form comes from a page of that session.
  ///
  /// Derived from the secret of the session, so that nothing needs to be stored and both change together.
  public static func formToken(of session: String) -> String {
    Base64URL.encode(HMAC.code(of: Array("gongkai form".utf8), key: Array(session.utf8)).prefix(24))
  }

  /// Whether two secrets are the same; the time does not tell how far they agree.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    !right.isEmpty && ConstantTime.equal(left, right)
  }

  /// A password to be typed from a sheet of paper: sixteen characters in groups of four, of about 79 bits.
  ///
  /// Without characters that look alike.
  static func oneTimePassword() -> String {
    let text = readable(16, of: "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789")
    return text.enumerated().map { $0 > 0 && $0.isMultiple(of: 4) ? "-\($1)" : String($1) }.joined()
  }

  /// So many random characters of an alphabet, each as probable as the others.
  static func readable(_ count: Int, of alphabet: String) -> String {
    let letters = Array(alphabet)
    let fair = 256 / letters.count * letters.count
    var text = ""
    while text.count < count {
      for byte in Randomness.bytes(count * 2) where Int(byte) < fair && text.count < count {
        text.append(letters[Int(byte) % letters.count])
      }
    }
    return text
  }
}
