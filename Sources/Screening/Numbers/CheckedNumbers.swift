/// 统一社会信用代码 (GB 32100) with the organisation code within it (GB 11714), read from bytes.
enum CreditCodeShape {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// Whether eighteen characters are a code whose two check characters both fit.
  static func isChecked(_ code: ArraySlice<UInt8>) -> Bool {
    let code = Array(code)
    guard code.count == 18, fitsAlphabet(code) else { return false }
    var (weight, sum) = (1, 0)
    for character in code.dropLast() {
      guard let value = alphabet.firstIndex(of: character) else { return false }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet.firstIndex(of: code[17]) == (31 - sum % 31) % 31
  }

  /// Whether the nine characters of the organisation code fit; codes of sole traders carry their own, which do not.
  static func isBodyChecked(_ code: ArraySlice<UInt8>) -> Bool {
    let body = Array(code.dropFirst(8).prefix(9))
    guard body.count == 9 else { return false }
    var sum = 0
    for (index, weight) in bodyWeights.enumerated() {
      let byte = body[index]
      let value = byte <= 0x39 ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
      sum += value * weight
    }
    let check = (11 - sum % 11) % 11
    return body[8] == (check == 10 ? UInt8(ascii: "X") : UInt8(check + 0x30))
  }

  /// Whether it could be a code that was mistyped: a known kind of registrar, a region, the right characters.
  static func hasShape(_ code: ArraySlice<UInt8>) -> Bool {
    let code = Array(code)
    guard code.count == 18, fitsAlphabet(code) else { return false }
    return "159ANY".utf8.contains(code[0]) && IdentityNumber.value(code[2..<8]) != nil
  }

  private static func fitsAlphabet(_ code: [UInt8]) -> Bool { code.allSatisfy { alphabet.contains($0) } }
}

/// Numbers of bank cards: known issuers and the check digit of Luhn, which one random number in ten passes.
enum BankCard {
  /// Whether thirteen to nineteen digits begin like a card: 62 for UnionPay, 4, 51 to 55, 34 and 37, 35, 60 and 9 of old.
  static func hasIssuer(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (13...19).contains(digits.count), let head = IdentityNumber.value(digits.prefix(2)) else { return false }
    switch head {
    case 62: return digits.count >= 16
    case 40...49, 51...55: return digits.count == 16
    case 34, 37: return digits.count == 15
    case 35, 60, 95, 96, 98, 99: return digits.count >= 16
    default: return false
    }
  }

  /// Whether the last digit fits the others.
  static func isChecked(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      guard (0x30...0x39).contains(digit) else { return false }
      let value = Int(digit - 0x30) * (index.isMultiple(of: 2) ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return sum.isMultiple(of: 10)
  }
}
