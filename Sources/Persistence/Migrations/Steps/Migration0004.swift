extension Migrations {
  static let journal = Migration(
    4, "日志链",
    shared: """
      CREATE TABLE journal_head (
        chain <id> PRIMARY KEY,
        sequence BIGINT NOT NULL,
        hash TEXT NOT NULL
      );
      CREATE TABLE journal_event (
        chain BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        actor_id BIGINT,
        subject_kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (chain, sequence)
      );
      CREATE INDEX journal_event_subject ON journal_event (subject_kind, subject_id, at);
      CREATE INDEX journal_event_actor ON journal_event (actor_id, at);
      CREATE INDEX journal_event_time ON journal_event (chain, at);
      INSERT INTO journal_head (chain, sequence, hash) VALUES (0, 0, '');
      """,
    sqlite: """
      CREATE TRIGGER journal_event_update BEFORE UPDATE ON journal_event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_event_delete BEFORE DELETE ON journal_event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_head_delete BEFORE DELETE ON journal_head
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_head_update BEFORE UPDATE ON journal_head
        WHEN NEW.sequence < OLD.sequence OR NEW.chain <> OLD.chain
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      """,
    postgres: """
      CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER journal_event_update BEFORE UPDATE OR DELETE ON journal_event
        FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
      CREATE TRIGGER journal_event_truncate BEFORE TRUNCATE ON journal_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
      CREATE TRIGGER journal_head_delete BEFORE DELETE ON journal_head
        FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
      CREATE TRIGGER journal_head_truncate BEFORE TRUNCATE ON journal_head
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
      CREATE TRIGGER journal_head_update BEFORE UPDATE ON journal_head
        FOR EACH ROW WHEN (NEW.sequence < OLD.sequence OR NEW.chain <> OLD.chain)
        EXECUTE FUNCTION refuse_journal_change();
      """)
}
