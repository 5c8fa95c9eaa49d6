/// What the sentences under a heading, or the words before a number, are about.
enum Topic: Equatable, Sendable {
  /// Requests for information (依申请公开).
  case requests
  /// 行政复议, 行政诉讼.
  case remedies
  /// What the organ publishes of itself.
  case publication
  /// Proposals, hotlines, licences and so on.
  case other

  /// The topic of a section of the report.
  init?(section key: String) {
    switch key {
    case "requests": self = .requests
    case "remedies": self = .remedies
    case "proactive": self = .publication
    case "consultations", "fees": self = .other
    default: return nil
    }
  }

  /// The topic that a sentence hands on to the next one; nil where it has none of its own.
  init?(after sentence: SentenceTokens) {
    for token in sentence.tokens.reversed() {
      switch token.word {
      case .request, .bareRequest: self = .requests
      case .otherObject: self = .other
      default: continue
      }
      return
    }
    return nil
  }

  /// The topic of an enumerated heading such as （二）依申请公开.
  init(heading tokens: SentenceTokens) {
    for token in tokens.tokens {
      switch token.word {
      case .request: self = .requests
      case .review, .litigation: self = .remedies
      case .manner, .information: self = .publication
      default: continue
      }
      return
    }
    self = .other
  }
}

extension Prose {
  /// Whether a sentence opens with an enumerator: （二）, 2., 二、, 一是.
  func isEnumerated(_ sentence: Range<Int>) -> Bool {
    guard sentence.count > 2 else { return false }
    let (first, second) = (units[sentence.lowerBound], units[sentence.lowerBound + 1])
    if first == UInt16(scalar: "(") { return second.chineseNumeral != nil || second.isDigit }
    if first.chineseNumeral != nil { return second == UInt16(scalar: "、") || second == UInt16(scalar: "是") }
    if first.isDigit {
      return (second == UInt16(scalar: ".") || second == UInt16(scalar: "、")) && !units[sentence.lowerBound + 2].isDigit
    }
    return false
  }
}
