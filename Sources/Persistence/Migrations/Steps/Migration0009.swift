extension Migrations {
  static let retention = Migration(
    9, "保管期限与销毁",
    shared: """
      CREATE TABLE retention_rule (
        record_kind TEXT NOT NULL PRIMARY KEY,
        months BIGINT NOT NULL CHECK (months >= 1),
        basis TEXT NOT NULL,
        version BIGINT NOT NULL
      );
      CREATE TABLE erasure (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        record_kind TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'done')),
        proposed_by BIGINT NOT NULL REFERENCES person (id),
        proposed_at TEXT NOT NULL,
        decided_by BIGINT REFERENCES person (id),
        decided_at TEXT,
        reason TEXT NOT NULL,
        done_at TEXT,
        CHECK (decided_by IS NULL OR decided_by <> proposed_by)
      );
      CREATE INDEX erasure_organ ON erasure (organ_id, state);
      CREATE TABLE erasure_item (
        erasure_id BIGINT NOT NULL REFERENCES erasure (id),
        subject_kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        title TEXT NOT NULL,
        erased_at TEXT,
        PRIMARY KEY (erasure_id, subject_kind, subject_id)
      );
      """)
}
