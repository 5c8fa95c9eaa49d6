import Disclosure

/// A word on a page, as poppler finds it: characters without a gap between them.
struct PDFWord {
  var text: String
  var box: Source.Box
  /// The size of its type: about the width of one Chinese character.
  ///
  /// Told by the width, because the height of the box is that of the highest and lowest sign of the font, up to three
  /// times as much.
  var em: Double

  init(text: String, box: Source.Box) {
    self.text = text
    self.box = box
    let widths = text.unicodeScalars.reduce(0) { $0 + Self.width($1) }
    em = min(box.bottom - box.top, (box.right - box.left) / max(widths, 0.25))
  }

  /// About the width of a character, as a part of a Chinese one's.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    guard scalar.value < 0x2000 else { return 1 }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 0.53 : 0.27
  }

  /// The height at which its characters stand.
  var middle: Double { (box.top + box.bottom) / 2 }
}

/// A page with its words.
struct PDFPage {
  var number: Int
  var height: Double
  var words: [PDFWord] = []
}
