/// The printed cells that stand behind one label, still to be told apart.
struct Slot {
  /// The row of the plan; nil where the label is unknown or missing.
  var row: Int?
  /// Whether a label is printed that no form knows.
  ///
  /// Its numbers belong to no cell.
  var hasForeignLabel = false
  /// The label in the script.
  var label: Range<Int>
  /// The line of the label.
  var line: Int
  /// Numbers, place-holders and blanks behind the label, in the order of the text.
  var cells: [Token] = []
  /// Whether a number touches the label, as where digits run together.
  var runsOn = false
  /// Whether the text ends in this row, so that its last number may be cut.
  var isCutOff = false

  /// For each cell of the row the numbers that may be printed for it, where labels and numbers stand in blocks apart.
  var choices: [[Token]]?

  /// How many numbers and place-holders there are.
  var printedCount: Int {
    var count = 0
    for cell in cells where !cell.isBlank { count += 1 }
    return count
  }

  /// The numbers and place-holders.
  var printed: [Token] {
    cells.filter { !$0.isBlank }
  }
}
