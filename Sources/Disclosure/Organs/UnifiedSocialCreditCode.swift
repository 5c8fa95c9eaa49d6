/// 统一社会信用代码: eighteen characters whose last one checks the others (GB 32100-2015).
public struct UnifiedSocialCreditCode: Hashable, Sendable, CustomStringConvertible {
  /// The code.
  public let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The code that `text` writes; nil where a character or the check character is wrong.
  public init?(_ text: some StringProtocol) {
    let code = text.uppercased()
    let values = code.utf8.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard code.utf8.count == 18, values.count == 18 else { return nil }
    // The weights are the powers of three modulo 31.
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard values[17] == (31 - sum % 31) % 31 else { return nil }
    description = code
  }
}
