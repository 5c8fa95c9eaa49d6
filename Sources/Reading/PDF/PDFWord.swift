import Disclosure

/// A word on a page, as poppler finds it: characters without a gap between them.
struct PDFWord {
  var text: String
  var box: Source.Box

  /// The height at which its characters stand.
  var middle: Double { (box.top + box.bottom) / 2 }
  var height: Double { box.bottom - box.top }
  /// About the width of a Chinese character: boxes are somewhat higher than the type is large.
  var em: Double { height * 0.85 }
}

/// A page with its words.
struct PDFPage {
  var number: Int
  var height: Double
  var words: [PDFWord] = []
}
