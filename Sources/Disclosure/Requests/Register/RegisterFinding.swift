/// A row of an old register that changed nothing, and why; what it says stands in the sealed sheet only.
public struct RegisterFinding: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, CaseIterable, Sendable {
    /// The ledger says something else of the case.
    case differs
    /// Something is wrong with the row.
    case refused
  }

  /// Which row of the import it is, from 0.
  public var position: Int
  /// The number of the row in the sheet.
  public var row: Int
  /// The number of the case, as the row has it.
  public var number: String
  /// What was found.
  public var kind: Kind
  /// What is wrong, or different, cell by cell.
  public var issues: [Issue]

  /// A row that changed nothing.
  public init(position: Int, row: Int, number: String, kind: Kind, issues: [Issue]) {
    self.position = position
    self.row = row
    self.number = number
    self.kind = kind
    self.issues = issues
  }
}
