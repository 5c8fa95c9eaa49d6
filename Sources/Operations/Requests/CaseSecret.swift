import Cryptography
import Disclosure

/// The secret by which an applicant follows his case without an account: sixteen characters that can be typed from paper.
public enum CaseSecret {
  private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// The secret that follows from the random token of a form; the same form always gets the same one.
  static func secret(ofForm token: String) -> String {
    let bytes = HMAC.code(of: Array("gongkai case secret".utf8), key: Array(token.utf8))
    return grouped(bytes.prefix(16).map { alphabet[Int($0) % alphabet.count] })
  }

  /// A new one, for somebody who has lost his or never had one.
  static func new() -> String { grouped(Randomness.bytes(16).map { alphabet[Int($0) % alphabet.count] }) }

  /// What is stored of it; spaces, hyphens and small letters make no difference.
  ///
  /// Eighty random bits cannot be tried out, so that a fast hash is enough.
  public static func hash(_ typed: String) -> String {
    Secret.hash(typed.uppercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func grouped(_ characters: [Character]) -> String {
    characters.enumerated().map { $0 > 0 && $0.isMultiple(of: 4) ? "-\($1)" : String($1) }.joined()
  }
}
