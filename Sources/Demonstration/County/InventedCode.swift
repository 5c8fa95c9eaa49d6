import Disclosure

/// Codes with right check digits that nobody in the country can have.
enum InventedCode {
  /// A 统一社会信用代码 of an organ: its region begins with 99, which no province has.
  static func creditCode(number: Int, region: String, prefix: String = "11") -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let digits = String(number)
    let body = "\(prefix)\(region)MB9" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let code = alphabet.lazy.map { body + String($0) }.first { UnifiedSocialCreditCode($0) != nil }
    return code ?? ""
  }

  /// An identity number: its region begins with 99, which no province has.
  static func identityNumber(_ random: inout DemonstrationRandom) -> String {
    let year = 1950 + random.below(55)
    let digits =
      "990121\(year)" + padded(1 + random.below(12), 2) + padded(1 + random.below(28), 2)
      + padded(1 + random.below(998), 3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
