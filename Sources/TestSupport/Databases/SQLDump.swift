public import Persistence

/// A small database as SQL text that both engines take: what a release left behind, kept to be upgraded.
public struct SQLDump: Sendable {
  private static let index = "-- index "

  /// The text.
  public let text: String

  /// A text that was kept.
  public init(text: String) {
    self.text = text
  }

  /// The rows that a connection sees, each as one statement; the full-text index as comments with its grams.
  public init(of connection: any Connection) throws {
    let own: Set<String> = ["schema_migration", "search_text"]
    let names = try connection.tables().filter { !own.contains($0) && !$0.hasPrefix("search_text_") }
    var lines: [String] = []
    for table in TableShape.ordered(try names.map(connection.shape)) {
      let columns = SQLText.joined(table.columns.map { "\(identifier: $0)" }, separator: ", ")
      let key = SQLText.joined(table.key.map { "\(identifier: $0)" }, separator: ", ")
      let query: SQLText = "SELECT \(sql: columns) FROM \(identifier: table.name) ORDER BY \(sql: key)"
      try connection.forEachRow(query) { lines.append(try Self.statement(table, $0.values)) }
    }
    for id in try connection.rows("SELECT id FROM search_document ORDER BY id", { try $0.integer("id") }) {
      lines.append("\(Self.index)\(id)\t\(try connection.grams(of: id).joined(separator: "\t"))")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Fills a database that has the schema of the text, and nothing else.
  public func load(into connection: any Connection) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indexed = lines.filter { $0.hasPrefix(Self.index) }
    try connection.script(lines.filter { !$0.hasPrefix(Self.index) }.joined(separator: "\n"))
    for line in indexed {
      let parts = line.dropFirst(Self.index.count).split(separator: "\t").map(String.init)
      guard let id = parts.first.flatMap({ Int64($0) }) else { throw SQLFault.decoding("no number: \(line)") }
      try connection.index(document: id, grams: Array(parts.dropFirst()))
    }
  }

  /// An insert that takes the place of what a new database brings along, such as the end of the first chain.
  private static func statement(_ table: TableShape, _ values: [SQLValue]) throws -> String {
    let columns = table.columns.joined(separator: ", ")
    let rest = table.columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
    let conflict =
      table.key.isEmpty
      ? ""
      : " ON CONFLICT (\(table.key.joined(separator: ", "))) DO "
        + (rest.isEmpty ? "NOTHING" : "UPDATE SET \(rest.joined(separator: ", "))")
    return "INSERT INTO \(table.name) (\(columns)) VALUES (\(try values.map(literal).joined(separator: ", ")))"
      + conflict + ";"
  }

  private static func literal(_ value: SQLValue) throws -> String {
    switch value {
    case .null: return "NULL"
    case .integer(let number): return String(number)
    case .text(let text): return "'" + text.replacing("'", with: "''") + "'"
    case .blob: throw SQLFault.decoding("a fixture holds no bytes")
    }
  }
}
