/// The place of a cell in a sheet, such as `C7`: column and row counted from 0.
struct CellReference: Hashable {
  /// The last column and row that a workbook can have.
  static let lastColumn = 16_383
  static let lastRow = 1_048_575

  var column: Int
  var row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads letters and digits, with or without dollar signs; nil for anything else or beyond the last cell.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.lastColumn + 1, row <= Self.lastRow + 1 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row - 1)
  }

  /// The place as a workbook writes it.
  var name: String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + "\(row + 1)"
  }
}

/// A merged range of cells.
struct CellRange: Equatable {
  var first: CellReference
  var last: CellReference

  /// Reads `A1:C3`.
  init?(_ text: String) {
    let ends = text.split(separator: ":")
    guard ends.count == 2, let first = CellReference(ends[0]), let last = CellReference(ends[1]) else { return nil }
    guard first.column <= last.column, first.row <= last.row else { return nil }
    self.first = first
    self.last = last
  }
}
