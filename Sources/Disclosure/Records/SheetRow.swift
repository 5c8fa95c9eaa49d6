/// A row of a list that an office keeps as a sheet.
public struct SheetRow: Hashable, Sendable {
  /// Its number as the spreadsheet programme shows it, counted from 1.
  public var number: Int
  /// The values from the first used column on, without spaces around them; empty where nothing stands.
  public var cells: [String]

  /// A row.
  public init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }
}
