/// What is known of the cell that a Word table is at.
struct WordTableState {
  /// How many columns the cell covers.
  var span = 1
  /// Whether a merged cell above or before stands in its place.
  var isCovered = false
  /// Whether its properties are still being heard.
  var isPending = false
  /// Its place, such as `T2R5C3`.
  var cell: String?
  /// Columns that the row leaves free at its end.
  var columnsAfter = 0

  mutating func beginCell() {
    span = 1
    isCovered = false
    isPending = true
    cell = nil
  }

  mutating func endCell() {
    isCovered = false
    isPending = false
    cell = nil
  }
}
