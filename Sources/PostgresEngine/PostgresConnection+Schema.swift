import Persistence

/// What the catalogue of the server tells.
extension PostgresConnection {
  func tables() throws -> [String] {
    try rows(
      """
      SELECT tablename AS name
        FROM pg_tables
       WHERE schemaname = current_schema()
       ORDER BY tablename COLLATE "C"
      """
    ) { try $0.text("name") }
  }

  func shape(of table: String) throws -> TableShape {
    let columns = try rows(
      """
      SELECT a.attname AS name, coalesce(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum), -1) AS place
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       WHERE n.nspname = current_schema() AND c.relname = \(table)
       ORDER BY a.attnum
      """
    ) { (name: try $0.text("name"), place: try $0.int("place")) }
    let references = try rows(
      """
      SELECT a.attname AS source, f.relname AS target
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class f ON f.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
       WHERE k.contype = 'f' AND n.nspname = current_schema() AND c.relname = \(table)
      """
    ) { (try $0.text("source"), try $0.text("target")) }
    return TableShape(
      name: table, columns: columns.map(\.name),
      key: columns.filter { $0.place >= 0 }.sorted { $0.place < $1.place }.map(\.name),
      references: Dictionary(references) { first, _ in first })
  }

  func damage() throws -> [String] {
    let indexes = try rows(
      """
      SELECT c.relname AS name
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = current_schema() AND NOT i.indisvalid
      """
    ) { "index \(try $0.text("name")) is not valid" }
    let constraints = try rows(
      """
      SELECT k.conname AS name
        FROM pg_constraint k
        JOIN pg_namespace n ON n.oid = k.connamespace
       WHERE n.nspname = current_schema() AND NOT k.convalidated
      """
    ) { "constraint \(try $0.text("name")) was never checked" }
    // Reading every row lets the server check the pages and the form of what they hold.
    for table in try tables() { _ = try count("SELECT count(t.*) AS n FROM \(identifier: table) t") }
    return indexes + constraints
  }
}
