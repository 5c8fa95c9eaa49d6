/// Codes that stand in for a lost authenticator, each once: two groups of five characters, about 50 bits.
enum RecoveryCode {
  static let count = 10
  private static let alphabet = "abcdefghjkmnpqrstuvwxyz23456789"

  /// Ten new codes.
  static func make() -> [String] {
    (0..<count).map { _ in "\(Secret.readable(5, of: alphabet))-\(Secret.readable(5, of: alphabet))" }
  }

  /// How many characters a normalized code has.
  static let length = 10

  /// What somebody typed, without spaces and dashes, in lower case.
  static func normalized(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }.map(Character.init))
  }
}
