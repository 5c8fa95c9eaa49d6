extension Migrations {
  static let organs = Migration(
    2, "行政机关、公开机构、公开指南",
    shared: """
      CREATE TABLE organ (
        id <id> PRIMARY KEY,
        name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'township', 'department', 'dispatched',
          'publicInstitution')),
        territorial_parent_id BIGINT REFERENCES organ (id),
        vertical_parent_id BIGINT REFERENCES organ (id),
        credit_code TEXT UNIQUE,
        region_code TEXT,
        document_word TEXT NOT NULL,
        reconsideration_organ TEXT NOT NULL,
        reconsideration_address TEXT NOT NULL,
        court TEXT NOT NULL,
        established_on TEXT,
        abolished_on TEXT,
        version BIGINT NOT NULL
      );
      CREATE INDEX organ_territorial ON organ (territorial_parent_id);
      CREATE INDEX organ_vertical ON organ (vertical_parent_id);
      CREATE INDEX organ_name ON organ (name);
      CREATE TABLE organ_ancestor (
        ancestor_id BIGINT NOT NULL REFERENCES organ (id),
        line TEXT NOT NULL CHECK (line IN ('territorial', 'vertical')),
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        depth BIGINT NOT NULL,
        PRIMARY KEY (ancestor_id, line, organ_id)
      );
      CREATE INDEX organ_ancestor_organ ON organ_ancestor (organ_id, line);
      CREATE TABLE organ_succession (
        id <id> PRIMARY KEY,
        from_organ_id BIGINT NOT NULL REFERENCES organ (id),
        to_organ_id BIGINT NOT NULL REFERENCES organ (id),
        organ_function TEXT NOT NULL,
        effective_on TEXT NOT NULL,
        basis TEXT NOT NULL,
        CHECK (from_organ_id <> to_organ_id)
      );
      CREATE INDEX organ_succession_from ON organ_succession (from_organ_id, effective_on);
      CREATE INDEX organ_succession_to ON organ_succession (to_organ_id, effective_on);
      CREATE TABLE disclosure_office (
        organ_id <id> PRIMARY KEY REFERENCES organ (id),
        name TEXT NOT NULL,
        address TEXT NOT NULL,
        hours TEXT NOT NULL,
        telephone TEXT NOT NULL,
        fax TEXT NOT NULL,
        post_address TEXT NOT NULL,
        post_code TEXT NOT NULL,
        email TEXT NOT NULL,
        online TEXT NOT NULL,
        version BIGINT NOT NULL
      );
      CREATE TABLE guide_revision (
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        revision BIGINT NOT NULL,
        body TEXT NOT NULL,
        note TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        saved_by BIGINT NOT NULL,
        published_at TEXT,
        published_by BIGINT,
        PRIMARY KEY (organ_id, revision)
      );
      """)
}
