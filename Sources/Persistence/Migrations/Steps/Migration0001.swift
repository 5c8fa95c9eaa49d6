extension Migrations {
  static let foundations = Migration(
    1, "编号、设置",
    shared: """
      CREATE TABLE id_block (
        name TEXT PRIMARY KEY,
        next BIGINT NOT NULL
      );
      INSERT INTO id_block (name, next) VALUES ('record', 1);
      CREATE TABLE setting (
        organ_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (organ_id, name)
      );
      """)
}
