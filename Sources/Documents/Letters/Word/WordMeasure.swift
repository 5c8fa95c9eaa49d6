/// Lengths of GB/T 9704 in the units of Word: twentieths of a point, and English metric units for pictures.
enum WordMeasure {
  /// One of 28 characters of a line of 156 mm.
  static let cell = 316
  /// One of 22 lines of 225 mm, rounded down so that 22 of them fit.
  static let line = 579
  /// Millimetres in twentieths of a point.
  static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
  /// Millimetres in English metric units.
  static func metric(_ millimetres: Double) -> Int { Int((millimetres * 36_000).rounded()) }
  /// How wide words are in the size of running words: narrow characters are half as wide as Chinese ones.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? cell / 2 : cell) }
  }
  /// The largest size, in half points, in which a name stands in one line of 156 mm.
  static func markSize(_ name: String, most: Int) -> Int {
    min(most, max(16, 156 * 1440 * 2 * 10 / 254 / 20 / max(name.count, 1)))
  }
}
