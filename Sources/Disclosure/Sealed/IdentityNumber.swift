public import CivilTime

/// 公民身份号码: eighteen characters with a date of birth and a check character (GB 11643-1999).
///
/// A secret: it is stored sealed, shown masked, and never written to the journal or a log.
public struct IdentityNumber: Hashable, Sendable {
  /// The eighteen characters; the last may be `X`.
  public let text: String
  /// The date of birth.
  public let birthDate: CivilDate

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)
  /// The first two digits of GB/T 2260, with those of Hong Kong, Macao and Taiwan for residents from there.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
    63, 64, 65, 71, 81, 82, 83,
  ]

  /// The number that somebody wrote; nil where a digit, the province, the date or the check character is wrong.
  ///
  /// Blanks around and between, full-width digits and a small `x` are put right.
  public init?(_ written: some StringProtocol) {
    var bytes: [UInt8] = []
    for scalar in written.unicodeScalars where !scalar.properties.isWhitespace {
      // Full-width characters stand at a fixed distance from their ASCII forms.
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard value < 128 else { return nil }
      bytes.append(value == 0x78 ? 0x58 : UInt8(value))
    }
    guard bytes.count == 18, bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let digits = bytes.dropLast().map { Int($0) - 0x30 }
    let sum = zip(digits, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let numbers = [digits[6..<10], digits[10..<12], digits[12..<14]].map { $0.reduce(0) { $0 * 10 + $1 } }
    guard bytes[17] == Self.checks[sum % 11], Self.provinces.contains(digits[0] * 10 + digits[1]),
      numbers[0] >= 1_880, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    birthDate = date
  }

  /// Whether its holder has been born by a day.
  public func isPlausible(on today: CivilDate) -> Bool { birthDate <= today }

  /// The number with its date and order hidden: `110101********1234`.
  public var masked: String { Mask.identityNumber.of(text) }
}
