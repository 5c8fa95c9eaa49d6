extension Migrations {
  static let work = Migration(
    7, "后台任务、通知",
    shared: """
      CREATE TABLE job (
        id <id> PRIMARY KEY,
        kind TEXT NOT NULL,
        unique_key TEXT UNIQUE,
        payload TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        run_after TEXT NOT NULL,
        deadline TEXT,
        attempts BIGINT NOT NULL,
        max_attempts BIGINT NOT NULL,
        lease_owner TEXT,
        lease_until TEXT,
        last_error TEXT,
        created_at TEXT NOT NULL,
        finished_at TEXT
      );
      CREATE INDEX job_ready ON job (run_after, id) WHERE state = 'waiting';
      CREATE INDEX job_leased ON job (lease_until) WHERE state = 'running';
      CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
      CREATE INDEX job_failed ON job (id) WHERE state = 'failed';
      CREATE TABLE notification (
        id <id> PRIMARY KEY,
        person_id BIGINT NOT NULL REFERENCES person (id),
        organ_id BIGINT REFERENCES organ (id),
        kind TEXT NOT NULL,
        arguments TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        created_at TEXT NOT NULL,
        read_at TEXT,
        mail TEXT NOT NULL CHECK (mail IN ('none', 'waiting', 'sent', 'failed'))
      );
      CREATE INDEX notification_person ON notification (person_id, id);
      CREATE INDEX notification_unread ON notification (person_id, id) WHERE read_at IS NULL;
      CREATE TABLE notification_choice (
        person_id BIGINT NOT NULL REFERENCES person (id),
        kind TEXT NOT NULL,
        by_mail BIGINT NOT NULL CHECK (by_mail IN (0, 1)),
        PRIMARY KEY (person_id, kind)
      );
      """)
}
