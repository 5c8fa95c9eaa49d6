extension Migrations {
  static let matters = Migration(
    5, "事项、当事人、加密字段、编号、附件",
    shared: """
      CREATE TABLE matter (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        kind TEXT NOT NULL,
        number TEXT NOT NULL,
        number_key BIGINT NOT NULL,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        label TEXT NOT NULL CHECK (label IN ('ordinary', 'restricted')),
        state TEXT NOT NULL CHECK (state IN ('open', 'inApproval', 'closed', 'withdrawn')),
        stage TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        due_on TEXT,
        due_provisional BIGINT NOT NULL CHECK (due_provisional IN (0, 1)),
        term TEXT NOT NULL,
        closed_on TEXT,
        assignee_id BIGINT REFERENCES person (id),
        created_by BIGINT REFERENCES person (id),
        created_at TEXT NOT NULL,
        version BIGINT NOT NULL,
        UNIQUE (organ_id, kind, number)
      );
      CREATE INDEX matter_organ_due ON matter (organ_id, state, COALESCE(due_on, '9999-12-31'), id);
      CREATE INDEX matter_assignee ON matter (assignee_id, state, COALESCE(due_on, '9999-12-31'), id);
      CREATE INDEX matter_unfinished_due ON matter (COALESCE(due_on, '9999-12-31'), id)
        WHERE state IN ('open', 'inApproval');
      CREATE INDEX matter_due ON matter (COALESCE(due_on, '9999-12-31'), id);
      CREATE INDEX matter_number ON matter (number_key, id);
      CREATE INDEX matter_opened ON matter (opened_on, id);
      CREATE INDEX matter_provisional ON matter (id) WHERE due_provisional = 1;
      CREATE INDEX matter_closed ON matter (kind, closed_on, id) WHERE closed_on IS NOT NULL;
      CREATE TABLE matter_tally (
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        matters BIGINT NOT NULL CHECK (matters >= 0),
        PRIMARY KEY (organ_id, kind, state)
      );
      CREATE TABLE party (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES matter (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        contact TEXT NOT NULL,
        erased_at TEXT
      );
      CREATE INDEX party_matter ON party (matter_id);
      CREATE TABLE sealed_value (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        owner_kind TEXT NOT NULL,
        owner_id BIGINT NOT NULL,
        field TEXT NOT NULL,
        mask TEXT NOT NULL,
        sealed TEXT,
        key_name TEXT NOT NULL,
        erased_at TEXT,
        UNIQUE (owner_kind, owner_id, field)
      );
      CREATE INDEX sealed_value_key ON sealed_value (key_name, id);
      CREATE TABLE number_series (
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        series TEXT NOT NULL,
        year BIGINT NOT NULL,
        last BIGINT NOT NULL,
        PRIMARY KEY (organ_id, series, year)
      );
      CREATE TABLE blob (
        digest TEXT NOT NULL PRIMARY KEY,
        bytes BIGINT NOT NULL,
        key_name TEXT,
        stored_at TEXT NOT NULL
      );
      CREATE TABLE attachment (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        owner_kind TEXT NOT NULL,
        owner_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes BIGINT NOT NULL,
        digest TEXT NOT NULL REFERENCES blob (digest),
        is_identity_paper BIGINT NOT NULL CHECK (is_identity_paper IN (0, 1)),
        scan TEXT NOT NULL CHECK (scan IN ('waiting', 'clean', 'infected', 'unscanned')),
        added_by BIGINT,
        added_at TEXT NOT NULL,
        erased_at TEXT
      );
      CREATE INDEX attachment_owner ON attachment (owner_kind, owner_id);
      CREATE INDEX attachment_digest ON attachment (digest);
      CREATE INDEX attachment_waiting ON attachment (id) WHERE scan = 'waiting';
      """)
}
