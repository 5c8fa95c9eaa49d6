extension Migrations {
  static let search = Migration(
    10, "全文检索",
    shared: """
      CREATE TABLE search_document (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        label TEXT NOT NULL,
        holder_id BIGINT,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        dated_on TEXT,
        UNIQUE (kind, subject_id)
      );
      CREATE INDEX search_document_organ ON search_document (organ_id, id);
      """,
    sqlite: """
      CREATE VIRTUAL TABLE search_text USING fts5 (grams, tokenize = 'ascii', detail = full);
      """,
    postgres: """
      CREATE TABLE search_text (
        document_id BIGINT NOT NULL REFERENCES search_document (id),
        part BIGINT NOT NULL,
        grams TSVECTOR NOT NULL,
        PRIMARY KEY (document_id, part)
      );
      CREATE INDEX search_text_grams ON search_text USING gin (grams);
      """)
}
