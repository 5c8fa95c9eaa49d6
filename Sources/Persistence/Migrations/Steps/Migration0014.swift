extension Migrations {
  static let requests = Migration(
    14, "依申请公开",
    shared: """
      ALTER TABLE party ADD COLUMN role TEXT NOT NULL DEFAULT 'other'
        CHECK (role IN ('applicant', 'agent', 'thirdParty', 'other'));
      ALTER TABLE party ADD COLUMN email TEXT NOT NULL DEFAULT '';
      ALTER TABLE party ADD COLUMN address TEXT NOT NULL DEFAULT '';
      ALTER TABLE party ADD COLUMN representative TEXT NOT NULL DEFAULT '';
      ALTER TABLE party ADD COLUMN code TEXT NOT NULL DEFAULT '';
      CREATE INDEX matter_stage ON matter (stage, COALESCE(due_on, '9999-12-31'), id);
      CREATE INDEX matter_stage_number ON matter (stage, number_key, id);
      CREATE INDEX matter_stage_opened ON matter (stage, opened_on, id);
      CREATE INDEX matter_organ_number ON matter (organ_id, number_key, id);
      CREATE INDEX matter_organ_opened ON matter (organ_id, opened_on, id);
      CREATE TABLE request (
        id <id> PRIMARY KEY REFERENCES matter (id),
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        subject TEXT NOT NULL CHECK (subject IN ('information', 'rectification')),
        channel TEXT NOT NULL,
        applicant_kind TEXT NOT NULL,
        applicant_key TEXT NOT NULL,
        content_key TEXT NOT NULL,
        index_number TEXT NOT NULL,
        carrier TEXT NOT NULL,
        delivery TEXT NOT NULL,
        secret_hash TEXT NOT NULL,
        assistance TEXT NOT NULL,
        suggests_publication BIGINT NOT NULL CHECK (suggests_publication IN (0, 1)),
        received_on TEXT NOT NULL,
        answers TEXT NOT NULL,
        details TEXT NOT NULL,
        proposal TEXT NOT NULL,
        rectification TEXT NOT NULL,
        extension TEXT NOT NULL,
        split_from BIGINT REFERENCES request (id),
        publication_id BIGINT REFERENCES matter (id),
        reported_to TEXT NOT NULL,
        reported_on TEXT,
        reported_note TEXT NOT NULL,
        repeated BIGINT NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),
        rating BIGINT CHECK (rating BETWEEN 1 AND 5),
        rating_note TEXT NOT NULL,
        rated_on TEXT
      );
      CREATE INDEX request_applicant ON request (organ_id, applicant_key, received_on);
      CREATE INDEX request_channel ON request (channel, id);
      CREATE INDEX request_applicant_kind ON request (applicant_kind, id);
      CREATE INDEX request_content ON request (organ_id, content_key);
      CREATE INDEX request_received ON request (organ_id, received_on);
      CREATE INDEX request_candidate ON request (id)
        WHERE publication_id IS NULL AND (suggests_publication = 1 OR repeated = 1);
      CREATE INDEX request_rated ON request (organ_id, rated_on) WHERE rated_on IS NOT NULL;
      CREATE INDEX request_split ON request (split_from) WHERE split_from IS NOT NULL;
      CREATE INDEX request_publication ON request (publication_id) WHERE publication_id IS NOT NULL;
      CREATE TABLE request_evidence (
        matter_id BIGINT NOT NULL REFERENCES request (id),
        sequence BIGINT NOT NULL,
        kind TEXT NOT NULL,
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        at TEXT NOT NULL,
        PRIMARY KEY (matter_id, sequence)
      );
      CREATE TABLE request_step (
        matter_id BIGINT NOT NULL REFERENCES request (id),
        sequence BIGINT NOT NULL,
        event TEXT NOT NULL,
        on_day TEXT NOT NULL,
        term TEXT NOT NULL,
        until_day TEXT,
        note TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        at TEXT NOT NULL,
        PRIMARY KEY (matter_id, sequence)
      );
      CREATE TABLE request_item (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        applicant_kind TEXT NOT NULL,
        received_on TEXT NOT NULL,
        split_on TEXT,
        reopens BIGINT REFERENCES request_item (id),
        dispatched_on TEXT,
        ending TEXT,
        CHECK ((dispatched_on IS NULL) = (ending IS NULL))
      );
      CREATE INDEX request_item_matter ON request_item (matter_id);
      CREATE INDEX request_item_received ON request_item (organ_id, received_on, dispatched_on);
      CREATE INDEX request_item_dispatched ON request_item (organ_id, dispatched_on, received_on, split_on,
        applicant_kind, ending);
      CREATE INDEX request_item_open ON request_item (organ_id, id) WHERE dispatched_on IS NULL;
      CREATE TABLE consultation (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        party_id BIGINT REFERENCES party (id),
        question TEXT NOT NULL,
        sent_on TEXT NOT NULL,
        reached_on TEXT,
        answered_on TEXT,
        answer TEXT,
        reasons TEXT NOT NULL,
        CHECK ((answered_on IS NULL) = (answer IS NULL))
      );
      CREATE INDEX consultation_matter ON consultation (matter_id, id);
      CREATE TABLE letter (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        kind TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'void')),
        step BIGINT NOT NULL,
        party_id BIGINT REFERENCES party (id),
        consultation_id BIGINT REFERENCES consultation (id),
        draft TEXT NOT NULL,
        frozen TEXT,
        number TEXT NOT NULL,
        signed_on TEXT,
        created_by BIGINT REFERENCES person (id),
        created_at TEXT NOT NULL,
        version BIGINT NOT NULL,
        CHECK (state <> 'signed' OR (frozen IS NOT NULL AND signed_on IS NOT NULL))
      );
      CREATE INDEX letter_matter ON letter (matter_id, id);
      CREATE INDEX letter_signed ON letter (organ_id, kind, id) WHERE state = 'signed';
      CREATE TABLE delivery (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        letter_id BIGINT NOT NULL REFERENCES letter (id),
        way TEXT NOT NULL,
        sent_on TEXT NOT NULL,
        reference TEXT NOT NULL,
        reached_on TEXT,
        returned_on TEXT,
        note TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        at TEXT NOT NULL
      );
      CREATE INDEX delivery_matter ON delivery (matter_id, id);
      CREATE INDEX delivery_letter ON delivery (letter_id);
      CREATE TABLE fee (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        assessment TEXT NOT NULL,
        noticed_on TEXT NOT NULL,
        reached_on TEXT,
        paid_on TEXT,
        receipt TEXT NOT NULL
      );
      CREATE INDEX fee_matter ON fee (matter_id, id);
      CREATE TABLE remedy (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        path TEXT NOT NULL CHECK (path IN ('review', 'litigationDirect', 'litigationAfterReview')),
        authority TEXT NOT NULL,
        number TEXT NOT NULL,
        accepted_on TEXT NOT NULL,
        served_on TEXT,
        simplified BIGINT NOT NULL CHECK (simplified IN (0, 1)),
        reply_due_on TEXT,
        replied_on TEXT,
        ended_on TEXT,
        decision TEXT,
        lesson TEXT NOT NULL,
        follows BIGINT REFERENCES remedy (id),
        version BIGINT NOT NULL,
        CHECK ((ended_on IS NULL) = (decision IS NULL))
      );
      CREATE INDEX remedy_matter ON remedy (matter_id, id);
      CREATE INDEX remedy_organ ON remedy (organ_id, accepted_on);
      CREATE INDEX remedy_pending ON remedy (COALESCE(reply_due_on, '9999-12-31'), id) WHERE ended_on IS NULL;
      CREATE TABLE remedy_reminder (
        remedy_id <id> PRIMARY KEY REFERENCES remedy (id),
        due_on TEXT NOT NULL,
        stage BIGINT NOT NULL
      );
      CREATE TABLE frozen_year (
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        year BIGINT NOT NULL,
        cells TEXT NOT NULL,
        frozen_on TEXT NOT NULL,
        person_id BIGINT REFERENCES person (id),
        PRIMARY KEY (organ_id, year)
      );
      CREATE TABLE letter_template (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        kind TEXT NOT NULL,
        effective_on TEXT NOT NULL,
        template TEXT NOT NULL,
        created_by BIGINT REFERENCES person (id),
        created_at TEXT NOT NULL,
        UNIQUE (organ_id, kind, effective_on)
      );
      CREATE TABLE organ_seal (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        digest TEXT NOT NULL REFERENCES blob (digest),
        bytes BIGINT NOT NULL,
        millimetres BIGINT NOT NULL,
        from_on TEXT NOT NULL,
        until_on TEXT,
        added_by BIGINT REFERENCES person (id),
        added_at TEXT NOT NULL,
        version BIGINT NOT NULL
      );
      CREATE INDEX organ_seal_organ ON organ_seal (organ_id, from_on);
      CREATE INDEX organ_seal_digest ON organ_seal (digest);
      CREATE TABLE remedy_confirmation (
        organ_id <id> PRIMARY KEY REFERENCES organ (id),
        rules_digest TEXT NOT NULL,
        person_id BIGINT NOT NULL REFERENCES person (id),
        on_day TEXT NOT NULL
      );
      CREATE TABLE idempotency_key (
        owner TEXT NOT NULL,
        idempotency_key TEXT NOT NULL,
        body_digest TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        answer TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (owner, idempotency_key)
      );
      CREATE INDEX idempotency_key_at ON idempotency_key (at);
      CREATE TABLE applicant_statement (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        matter_id BIGINT NOT NULL REFERENCES request (id),
        kind TEXT NOT NULL CHECK (kind IN ('correction', 'explanation', 'withdrawal', 'file')),
        text TEXT NOT NULL,
        at TEXT NOT NULL
      );
      CREATE INDEX applicant_statement_matter ON applicant_statement (matter_id, id);
      CREATE TABLE unfinished_request (
        token_hash TEXT PRIMARY KEY,
        sealed TEXT NOT NULL,
        expires_at TEXT NOT NULL
      );
      CREATE INDEX unfinished_request_expiry ON unfinished_request (expires_at);
      """)
}
