/// A part of a sentence that its understanding needs.
struct ProseToken {
  enum Kind: Equatable {
    case word(Word)
    /// A quantity or a percentage, by its index.
    case number(Int)
    case year(Int)
    case month(Int)
    case comma, semicolon, colon, pause, open, close
    /// 《…》
    case title
    /// A day, a telephone number, a file number, a code.
    case code
  }

  var kind: Kind
  var range: Range<Int>

  /// Whether a clause ends here.
  var isBoundary: Bool {
    switch kind {
    case .comma, .semicolon, .colon, .open, .close: true
    default: false
    }
  }

  /// Whether it is a quantity or a percentage.
  var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  /// The word it is, or nil.
  var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }

  func isWord(_ word: Word) -> Bool { kind == .word(word) }
}
