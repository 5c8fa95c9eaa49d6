/// Where a search looks, as pieces of a query: `SELECT … FROM tables WHERE condition ORDER BY id DESC`.
public struct SearchSource: Sendable {
  /// What stands behind FROM; `search_document` is among it.
  public var tables: SQLText
  /// That the phrases stand in a document.
  public var condition: SQLText
  /// The number of a document, by which the engine can hand the latest over first without finding all.
  public var id: SQLText

  /// Pieces of a query.
  public init(tables: SQLText, condition: SQLText, id: SQLText = "search_document.id") {
    self.tables = tables
    self.condition = condition
    self.id = id
  }

  /// All documents.
  public static let everything = SearchSource(tables: "search_document", condition: "1 = 1")
}
