extension Migrations {
  static let publications = Migration(
    16, "主动公开",
    shared: """
      CREATE TABLE publication_version (
        id <id> PRIMARY KEY,
        item_id BIGINT NOT NULL REFERENCES matter (id),
        sequence BIGINT NOT NULL,
        content TEXT NOT NULL,
        digest TEXT NOT NULL,
        note TEXT NOT NULL,
        saved_by BIGINT REFERENCES person (id),
        saved_at TEXT NOT NULL,
        screened_with TEXT NOT NULL,
        UNIQUE (item_id, sequence)
      );
      CREATE TABLE publication_review (
        version_id BIGINT PRIMARY KEY REFERENCES publication_version (id),
        item_id BIGINT NOT NULL REFERENCES matter (id),
        approval_id BIGINT REFERENCES approval (id),
        result TEXT NOT NULL CHECK (result IN ('proactive', 'onRequest', 'withheld')),
        forced_by BIGINT REFERENCES person (id),
        reason TEXT NOT NULL,
        reviewed_at TEXT NOT NULL,
        CHECK (approval_id IS NOT NULL OR forced_by IS NOT NULL),
        CHECK (forced_by IS NULL OR reason <> '')
      );
      CREATE INDEX publication_review_item ON publication_review (item_id, version_id);
      CREATE INDEX publication_review_forced ON publication_review (forced_by, reviewed_at)
        WHERE forced_by IS NOT NULL;
      CREATE TABLE publication (
        id <id> PRIMARY KEY REFERENCES matter (id),
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        kind TEXT NOT NULL,
        stage TEXT NOT NULL CHECK (stage IN ('drafting', 'inReview', 'reviewed', 'scheduled', 'published', 'kept',
          'withdrawn', 'discarded')),
        index_number TEXT UNIQUE,
        attribute TEXT NOT NULL CHECK (attribute IN ('proactive', 'onRequest', 'withheld')),
        next_review_on TEXT,
        latest_id BIGINT NOT NULL REFERENCES publication_version (id),
        public_id BIGINT REFERENCES publication_review (version_id),
        request_id BIGINT REFERENCES request (id),
        CHECK (stage <> 'published' OR public_id IS NOT NULL),
        CHECK (stage <> 'withdrawn' OR public_id IS NULL)
      );
      CREATE INDEX publication_organ ON publication (organ_id, stage, id);
      CREATE INDEX publication_stage ON publication (stage, id);
      CREATE INDEX publication_next_review ON publication (next_review_on, id)
        WHERE next_review_on IS NOT NULL AND stage = 'kept';
      CREATE INDEX publication_public ON publication (public_id) WHERE public_id IS NOT NULL;
      CREATE TABLE publication_release (
        id <id> PRIMARY KEY,
        item_id BIGINT NOT NULL REFERENCES publication (id),
        version_id BIGINT NOT NULL REFERENCES publication_review (version_id),
        sort TEXT NOT NULL CHECK (sort IN ('first', 'update', 'correction', 'again')),
        state TEXT NOT NULL CHECK (state IN ('scheduled', 'public', 'replaced', 'withdrawn', 'cancelled')),
        public_from TEXT NOT NULL,
        ended_at TEXT,
        explanation TEXT NOT NULL,
        ordered_by BIGINT REFERENCES person (id),
        ordered_at TEXT NOT NULL,
        ended_by BIGINT REFERENCES person (id),
        end_reason TEXT NOT NULL,
        CHECK ((ended_at IS NULL) = (state IN ('scheduled', 'public'))),
        CHECK (state <> 'withdrawn' OR end_reason <> '')
      );
      CREATE INDEX publication_release_item ON publication_release (item_id, id);
      CREATE UNIQUE INDEX publication_release_public ON publication_release (item_id) WHERE state = 'public';
      CREATE UNIQUE INDEX publication_release_scheduled ON publication_release (item_id) WHERE state = 'scheduled';
      CREATE INDEX publication_release_due ON publication_release (public_from, id) WHERE state = 'scheduled';
      CREATE TABLE publication_listing (
        item_id BIGINT NOT NULL REFERENCES publication (id),
        column_key TEXT NOT NULL,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        title TEXT NOT NULL,
        dated_on TEXT NOT NULL,
        PRIMARY KEY (item_id, column_key)
      );
      CREATE INDEX publication_listing_column ON publication_listing (column_key, dated_on, item_id);
      CREATE INDEX publication_listing_organ ON publication_listing (organ_id, column_key, dated_on, item_id);
      CREATE INDEX publication_listing_latest ON publication_listing (dated_on, item_id);
      CREATE TABLE publication_channel (
        id <id> PRIMARY KEY,
        item_id BIGINT NOT NULL REFERENCES publication (id),
        channel TEXT NOT NULL,
        on_day TEXT NOT NULL,
        evidence TEXT NOT NULL,
        attachment_id BIGINT REFERENCES attachment (id),
        recorded_by BIGINT REFERENCES person (id),
        recorded_at TEXT NOT NULL
      );
      CREATE INDEX publication_channel_item ON publication_channel (item_id, id);
      CREATE TABLE publication_scratch (
        item_id BIGINT NOT NULL REFERENCES publication (id),
        person_id BIGINT NOT NULL REFERENCES person (id),
        based_on BIGINT NOT NULL REFERENCES publication_version (id),
        content TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (item_id, person_id)
      );
      CREATE TABLE review_opinion (
        approval_id BIGINT NOT NULL REFERENCES approval (id),
        sequence BIGINT NOT NULL,
        position BIGINT NOT NULL,
        person_id BIGINT NOT NULL REFERENCES person (id),
        result TEXT NOT NULL CHECK (result IN ('publish', 'onRequest', 'withhold', 'referUpward')),
        ground TEXT NOT NULL,
        referred_to TEXT NOT NULL,
        given_at TEXT NOT NULL,
        PRIMARY KEY (approval_id, sequence)
      );
      CREATE TABLE file_text (
        attachment_id BIGINT PRIMARY KEY REFERENCES attachment (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'unreadable')),
        article TEXT NOT NULL,
        hidden TEXT NOT NULL,
        remarks TEXT NOT NULL,
        refusal TEXT NOT NULL,
        made_at TEXT NOT NULL
      );
      CREATE TABLE screening_hit (
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('version', 'letter')),
        subject_id BIGINT NOT NULL,
        position BIGINT NOT NULL,
        matter_id BIGINT NOT NULL REFERENCES matter (id),
        rule TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('block', 'review', 'hint')),
        waiver_key TEXT NOT NULL,
        hit TEXT NOT NULL,
        PRIMARY KEY (subject_kind, subject_id, position)
      );
      CREATE INDEX screening_hit_rule ON screening_hit (rule, matter_id);
      CREATE INDEX screening_hit_matter ON screening_hit (matter_id, waiver_key);
      CREATE TABLE screening_waiver (
        matter_id BIGINT NOT NULL REFERENCES matter (id),
        waiver_key TEXT NOT NULL,
        rule TEXT NOT NULL,
        reason TEXT NOT NULL,
        waived_by BIGINT NOT NULL REFERENCES person (id),
        waived_at TEXT NOT NULL,
        PRIMARY KEY (matter_id, waiver_key)
      );
      CREATE TABLE screening_tally (
        rule TEXT PRIMARY KEY,
        fixed BIGINT NOT NULL,
        waived BIGINT NOT NULL
      );
      CREATE TABLE screening_level (
        rule TEXT PRIMARY KEY,
        level TEXT NOT NULL CHECK (level IN ('off', 'block', 'review', 'hint')),
        reason TEXT NOT NULL,
        set_by BIGINT REFERENCES person (id),
        set_at TEXT NOT NULL
      );
      CREATE TABLE screening_table (
        id <id> PRIMARY KEY,
        name TEXT NOT NULL,
        number BIGINT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'replaced', 'rejected')),
        source TEXT NOT NULL,
        proposed_by BIGINT REFERENCES person (id),
        proposed_at TEXT NOT NULL,
        decided_by BIGINT REFERENCES person (id),
        decided_at TEXT,
        UNIQUE (name, number)
      );
      CREATE UNIQUE INDEX screening_table_active ON screening_table (name) WHERE state = 'active';
      CREATE TABLE screening_term (
        table_id BIGINT NOT NULL REFERENCES screening_table (id),
        position BIGINT NOT NULL,
        term TEXT NOT NULL,
        PRIMARY KEY (table_id, position)
      );
      CREATE TABLE screening_round (
        id <id> PRIMARY KEY,
        rules TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
        last_item BIGINT NOT NULL,
        total BIGINT NOT NULL,
        looked_at BIGINT NOT NULL,
        found BIGINT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT
      );
      CREATE UNIQUE INDEX screening_round_running ON screening_round (state) WHERE state = 'running';
      """)
}
