/// One cell that a form prints: its address and the words that stand beside and above it.
public struct CellDefinition: Sendable {
  /// What may be printed in a cell.
  public enum Number: String, Sendable, Decodable {
    case integer, signedInteger, decimal, moneyWithUnit
  }

  /// `proactive`, `requests`, `remedies` or `statistics`.
  public let table: String
  /// The block of table 2 or the group of table 4: `art20_5`, `review`; nil in the other tables.
  public let block: String?
  /// The row: `licensing`, `receivedNew`; nil in table 4, which has one row.
  public let row: String?
  /// The column: `decisions`, `total`; nil in the statistics table, which has one.
  public let column: String?
  /// What may be printed here.
  public let number: Number
  /// The unit the form names, such as 件 or 万元.
  public let unit: String?
  /// The printed words that name the row, for instance `（一）予以公开`.
  public let rowLabel: String
  /// The printed words that name the column, for instance `自然人`.
  public let columnLabel: String
  /// The forms that have this cell.
  public var forms: Set<AnnualReport.Format>

  /// The address as JSON writes it.
  public var name: String { [table, block, row, column].compactMap(\.self).joined(separator: ".") }

  /// The cell in words for a finding: `（一）予以公开·自然人`.
  public var words: String { columnLabel.isEmpty ? rowLabel : "\(rowLabel)·\(columnLabel)" }
}
