/// The ways in which a word processor writes a number that it counts itself.
struct NumberFormat {
  /// The format's name in WordprocessingML.
  let name: String

  /// A number as this format writes it.
  func string(_ number: Int) -> String {
    switch name {
    case "none", "bullet": ""
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital":
      Self.chinese(number)
    case "ideographTraditional": Self.letter(number, of: Array("甲乙丙丁戊己庚辛壬癸")) ?? "\(number)"
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": Self.circled(number)
    case "decimalFullWidth", "decimalFullWidth2": Self.fullWidth(number)
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "upperLetter": Self.letter(number, of: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) ?? "\(number)"
    case "lowerLetter": Self.letter(number, of: Array("abcdefghijklmnopqrstuvwxyz")) ?? "\(number)"
    case "upperRoman": Self.roman(number)
    case "lowerRoman": Self.roman(number).lowercased()
    default: "\(number)"
    }
  }

  /// `十二`, `二十`, `一百零五`; beyond 9999 in digits.
  static func chinese(_ number: Int) -> String {
    guard number > 0, number < 10_000 else { return number == 0 ? "〇" : "\(number)" }
    let digits = Array("零一二三四五六七八九")
    var result = ""
    var owesZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      guard digit > 0 else {
        owesZero = !result.isEmpty
        continue
      }
      if owesZero { result += "零" }
      owesZero = false
      // Ten to nineteen are said without the one.
      if !(digit == 1 && unit == 10 && result.isEmpty) { result.append(digits[digit]) }
      result += name
    }
    return result
  }

  private static func letter(_ number: Int, of alphabet: [Character]) -> String? {
    guard number > 0 else { return nil }
    let letter = alphabet[(number - 1) % alphabet.count]
    return String(repeating: letter, count: min((number - 1) / alphabet.count + 1, 8))
  }

  private static func circled(_ number: Int) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + number - 1) else { return "\(number)" }
    return String(Character(scalar))
  }

  private static func fullWidth(_ number: Int) -> String {
    var result = String.UnicodeScalarView()
    for scalar in "\(number)".unicodeScalars {
      result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(result)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    var rest = number
    var result = ""
    for (value, letters) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        result += letters
        rest -= value
      }
    }
    return result
  }
}
