import CivilTime

/// 公民身份号码 and its relatives of eighteen characters (GB 11643): what the digits themselves tell.
enum IdentityNumber {
  /// Whose number it is by its first digits.
  enum Family {
    /// A citizen's.
    case citizen
    /// A residence permit of Hong Kong, Macao or Taiwan.
    case residence
    /// A foreigner's permanent residence.
    case foreigner
  }

  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71,
  ]
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// Whose number eighteen characters have the shape of; nil where their region or date cannot be.
  static func family(_ digits: ArraySlice<UInt8>, year: Int) -> Family? {
    let digits = Array(digits)
    guard digits.count == 18, let head = value(digits[0..<6]), let born = value(digits[6..<14]),
      value(digits[14..<17]) != nil, value(digits[17...]) != nil || digits[17] | 0x20 == UInt8(ascii: "x"),
      isDate(born, 1900...max(year, 1900))
    else { return nil }
    if [810_000, 820_000, 830_000].contains(head) { return .residence }
    if digits[0] == UInt8(ascii: "9") { return provinces.contains(head / 1000 % 100) ? .foreigner : nil }
    return provinces.contains(head / 10_000) && head % 10_000 > 0 ? .citizen : nil
  }

  /// Whether the last character fits the others.
  static func isChecked(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 18 else { return false }
    var sum = 0
    for (index, weight) in weights.enumerated() { sum += Int(digits[index] &- 0x30) * weight }
    return checks[sum % 11] == (digits[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : digits[17])
  }

  /// Whether fifteen digits have the shape of a number as it was before 1999.
  static func isOldShape(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 15, let head = value(digits[0..<6]), let born = value(digits[6..<12]),
      value(digits[12...]) != nil
    else { return false }
    return provinces.contains(head / 10_000) && isDate(19_000_000 + born, 1900...1999)
  }

  /// The number that digits write; nil where something else is among them.
  static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func isDate(_ value: Int, _ years: ClosedRange<Int>) -> Bool {
    years.contains(value / 10_000)
      && CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }
}
