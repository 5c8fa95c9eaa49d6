extension Migrations {
  static let registerImports = Migration(
    15, "台账导入",
    shared: """
      CREATE TABLE register_import (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        person_id BIGINT REFERENCES person (id),
        digest TEXT REFERENCES blob (digest),
        state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
        halt TEXT,
        row_count BIGINT NOT NULL,
        done BIGINT NOT NULL,
        imported BIGINT NOT NULL,
        known BIGINT NOT NULL,
        remedies BIGINT NOT NULL,
        differing BIGINT NOT NULL,
        refused BIGINT NOT NULL,
        created_at TEXT NOT NULL,
        finished_at TEXT,
        CHECK (done = imported + known + differing + refused AND done <= row_count),
        CHECK ((state = 'running') = (finished_at IS NULL)),
        CHECK ((state = 'stopped') = (halt IS NOT NULL))
      );
      CREATE INDEX register_import_organ ON register_import (organ_id, id);
      CREATE INDEX register_import_digest ON register_import (digest) WHERE digest IS NOT NULL;
      CREATE TABLE register_finding (
        import_id BIGINT NOT NULL REFERENCES register_import (id),
        position BIGINT NOT NULL,
        row_number BIGINT NOT NULL,
        case_number TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('differs', 'refused')),
        issues TEXT NOT NULL,
        PRIMARY KEY (import_id, position)
      );
      """)
}
