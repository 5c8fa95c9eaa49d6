/// 统一社会信用代码: eighteen characters whose last one checks the others (GB 32100-2015).
public struct UnifiedSocialCreditCode: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a text that should be a code.
  public enum Fault: DomainRefusal, Equatable {
    /// It has more or fewer than eighteen characters.
    case length(Int)
    /// A character does not occur in codes; I, O, S, V and Z never do.
    case character(String, position: Int)
    /// The eighteenth character does not fit the others: one of them was mistyped.
    case checkCharacter

    /// The key of the sentence in the catalogue of texts.
    public var key: String {
      switch self {
      case .length: "organ.creditCode.length"
      case .character: "organ.creditCode.character"
      case .checkCharacter: "organ.creditCode.checkCharacter"
      }
    }

    /// What stands in the sentence.
    public var arguments: [String: String] {
      switch self {
      case .length(let count): ["count": String(count)]
      case .character(let character, let position): ["character": character, "position": String(position)]
      case .checkCharacter: [:]
      }
    }
  }

  /// The code.
  public let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The code that `text` writes; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let code = Self.normalised(text)
    guard Self.fault(in: code) == nil else { return nil }
    description = code
  }

  /// What is wrong with a text; nil where it is a code.
  public static func fault(in text: some StringProtocol) -> Fault? {
    let code = normalised(text)
    guard code.unicodeScalars.count == 18 else { return .length(code.unicodeScalars.count) }
    var values: [Int] = []
    for (index, scalar) in code.unicodeScalars.enumerated() {
      guard scalar.isASCII, let value = alphabet.firstIndex(of: UInt8(truncatingIfNeeded: scalar.value)) else {
        return .character(String(scalar), position: index + 1)
      }
      values.append(value)
    }
    // The weights are the powers of three modulo 31.
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return values[17] == (31 - sum % 31) % 31 ? nil : .checkCharacter
  }

  /// In capitals, without spaces and hyphens, full-width characters as ASCII: so codes are copied from papers.
  private static func normalised(_ text: some StringProtocol) -> String {
    var code = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "-" {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      code.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(code).uppercased()
  }
}
