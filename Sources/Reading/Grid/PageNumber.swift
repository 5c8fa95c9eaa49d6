/// Tells the number of a page from a number of a table.
enum PageNumber {
  /// Whether the characters of a line, spaces left out, are only a page number with its marks: `-3-`, `--4--`, `第3页`,
  /// `第3页共9页`, `3/9`.
  ///
  /// Digits alone are none: they may be a cell.
  static func isOne(_ units: [UInt16]) -> Bool {
    guard units.count >= 3, let first = units.first, let last = units.last else { return false }
    let digits = units.filter(\.isDigit).count
    guard digits >= 1 else { return false }
    if first == UInt16(scalar: "-"), last == UInt16(scalar: "-") {
      return digits <= 3 && units.allSatisfy { $0.isDigit || $0 == UInt16(scalar: "-") }
    }
    if first == UInt16(scalar: "第"), last == UInt16(scalar: "页") {
      return units.allSatisfy { $0.isDigit || "第页共/".utf16.contains($0) }
    }
    return false
  }
}
