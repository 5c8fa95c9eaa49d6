extension Migrations {
  static let approvals = Migration(
    6, "审批链、审批",
    shared: """
      CREATE TABLE approval_chain (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_kind TEXT NOT NULL,
        name TEXT NOT NULL,
        effective_on TEXT NOT NULL,
        retired_on TEXT,
        version BIGINT NOT NULL
      );
      CREATE INDEX approval_chain_organ ON approval_chain (organ_id, matter_kind, effective_on);
      CREATE TABLE approval_chain_level (
        chain_id BIGINT NOT NULL REFERENCES approval_chain (id),
        position BIGINT NOT NULL CHECK (position >= 1),
        title TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        role_id BIGINT REFERENCES role (id),
        PRIMARY KEY (chain_id, position),
        CHECK ((person_id IS NULL) <> (role_id IS NULL))
      );
      CREATE TABLE approval (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES matter (id),
        chain_id BIGINT NOT NULL REFERENCES approval_chain (id),
        content TEXT NOT NULL,
        content_digest TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'agreed', 'returned', 'withdrawn')),
        position BIGINT NOT NULL,
        started_by BIGINT NOT NULL REFERENCES person (id),
        started_at TEXT NOT NULL,
        finished_at TEXT,
        version BIGINT NOT NULL
      );
      CREATE INDEX approval_matter ON approval (matter_id, id);
      CREATE TABLE approval_author (
        approval_id BIGINT NOT NULL REFERENCES approval (id),
        person_id BIGINT NOT NULL REFERENCES person (id),
        PRIMARY KEY (approval_id, person_id)
      );
      CREATE TABLE approval_level (
        approval_id BIGINT NOT NULL REFERENCES approval (id),
        position BIGINT NOT NULL,
        title TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        role_id BIGINT REFERENCES role (id),
        PRIMARY KEY (approval_id, position)
      );
      CREATE TABLE approval_opinion (
        approval_id BIGINT NOT NULL REFERENCES approval (id),
        sequence BIGINT NOT NULL,
        position BIGINT NOT NULL,
        person_id BIGINT NOT NULL REFERENCES person (id),
        on_behalf_of BIGINT REFERENCES person (id),
        decision TEXT NOT NULL CHECK (decision IN ('agreed', 'returned', 'passedOn', 'skipped', 'withdrawn')),
        opinion TEXT NOT NULL,
        passed_to BIGINT REFERENCES person (id),
        at TEXT NOT NULL,
        PRIMARY KEY (approval_id, sequence)
      );
      CREATE TABLE approval_waiting (
        approval_id <id> PRIMARY KEY REFERENCES approval (id),
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES matter (id),
        person_id BIGINT REFERENCES person (id),
        role_id BIGINT REFERENCES role (id),
        due_on TEXT,
        CHECK ((person_id IS NULL) <> (role_id IS NULL))
      );
      CREATE INDEX approval_waiting_person ON approval_waiting (person_id, due_on, approval_id);
      CREATE INDEX approval_waiting_role ON approval_waiting (role_id, due_on, approval_id);
      CREATE INDEX approval_waiting_matter ON approval_waiting (matter_id);
      """)
}
