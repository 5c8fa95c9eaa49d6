/// Words with the names of fields between double braces, taken apart once.
///
/// What a field brings is never read again, so that braces in the words of an applicant stay braces.
struct LetterText {
  enum Piece: Hashable {
    case words(String)
    case field(LetterField)
    /// A name between braces that no field has, or braces that nothing closes.
    case unknown(String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<open.lowerBound]))) }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else {
        pieces.append(.unknown(String(rest.prefix(40))))
        rest = ""
        break
      }
      let name = String(rest[..<close.lowerBound])
      pieces.append(LetterField(rawValue: name).map(Piece.field) ?? .unknown(String(name.prefix(40))))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  var fields: [LetterField] {
    pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  var unknown: [String] {
    pieces.compactMap { if case .unknown(let name) = $0 { name } else { nil } }
  }

  /// The words with the values put in; nil where a value is missing.
  func filled(with values: [LetterField: String]) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .field(let field):
        guard let value = values[field] else { return nil }
        text += value
      case .unknown: return nil
      }
    }
    return text
  }
}
