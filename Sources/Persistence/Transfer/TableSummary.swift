/// How many rows a table has, and the hash over all of them in the order of the key.
///
/// Two databases hold the same where all their summaries are equal, whatever their engines.
public struct TableSummary: Hashable, Sendable, Codable {
  /// The table.
  public var table: String
  /// How many rows.
  public var rows: Int
  /// SM3 over the lines of the rows.
  public var hash: String
}
