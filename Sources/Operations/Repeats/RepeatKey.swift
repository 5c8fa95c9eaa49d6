import Cryptography

/// The key of its own under which a program sends something, so that sending it once more does nothing twice.
public struct RepeatKey: Hashable, Sendable {
  /// How long it may be, in characters.
  public static let length = 1...200
  /// For how many seconds an answer is kept: seven days.
  public static let seconds: Int64 = 7 * 86_400

  /// The key, as the program chose it.
  public let text: String
  /// The digest of what was sent: the same key with something else is a mistake of the program.
  let digest: String

  /// A key for something that was sent to a place.
  public init(_ text: String, to place: String, _ body: [UInt8]) {
    self.text = text
    digest = Hexadecimal.encode(SM3.hash(Array(place.utf8) + [0] + body))
  }
}
