extension Migrations {
  static let people = Migration(
    3, "人员、权限、会话",
    shared: """
      CREATE TABLE person (
        id <id> PRIMARY KEY,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        sign_in_name TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        duty_class TEXT NOT NULL CHECK (duty_class IN ('business', 'system', 'security', 'audit')),
        password_hash TEXT,
        password_set_at TEXT,
        must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
        one_time_until TEXT,
        totp_sealed TEXT,
        totp_pending TEXT,
        totp_step BIGINT NOT NULL,
        external_subject TEXT UNIQUE,
        notify_by_email BIGINT NOT NULL DEFAULT 1 CHECK (notify_by_email IN (0, 1)),
        created_at TEXT NOT NULL,
        last_sign_in_at TEXT,
        disabled_at TEXT,
        version BIGINT NOT NULL,
        UNIQUE (id, duty_class)
      );
      CREATE INDEX person_organ ON person (organ_id, name, id);
      CREATE INDEX person_name ON person (name, id);
      CREATE INDEX person_last_sign_in ON person (last_sign_in_at, id) WHERE disabled_at IS NULL;
      CREATE TABLE recovery_code (
        person_id BIGINT NOT NULL REFERENCES person (id),
        hash TEXT NOT NULL,
        PRIMARY KEY (person_id, hash)
      );
      CREATE TABLE password_history (
        person_id BIGINT NOT NULL REFERENCES person (id),
        set_at TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (person_id, set_at)
      );
      CREATE TABLE capability (
        name TEXT NOT NULL PRIMARY KEY,
        duty_class TEXT NOT NULL CHECK (duty_class IN ('business', 'system', 'security', 'audit')),
        UNIQUE (name, duty_class)
      );
      CREATE TABLE role (
        id <id> PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        duty_class TEXT NOT NULL CHECK (duty_class IN ('business', 'system', 'security', 'audit')),
        shipped_as TEXT UNIQUE,
        version BIGINT NOT NULL,
        UNIQUE (id, duty_class)
      );
      CREATE TABLE role_capability (
        role_id BIGINT NOT NULL,
        duty_class TEXT NOT NULL,
        capability TEXT NOT NULL,
        PRIMARY KEY (role_id, capability),
        FOREIGN KEY (role_id, duty_class) REFERENCES role (id, duty_class),
        FOREIGN KEY (capability, duty_class) REFERENCES capability (name, duty_class)
      );
      CREATE TABLE role_grant (
        id <id> PRIMARY KEY,
        person_id BIGINT NOT NULL,
        role_id BIGINT NOT NULL,
        duty_class TEXT NOT NULL,
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        reach TEXT NOT NULL CHECK (reach IN ('organ', 'territorial', 'vertical')),
        UNIQUE (person_id, role_id, organ_id, reach),
        FOREIGN KEY (person_id, duty_class) REFERENCES person (id, duty_class),
        FOREIGN KEY (role_id, duty_class) REFERENCES role (id, duty_class)
      );
      CREATE INDEX role_grant_role ON role_grant (role_id, organ_id);
      CREATE TABLE absence (
        id <id> PRIMARY KEY,
        person_id BIGINT NOT NULL REFERENCES person (id),
        deputy_id BIGINT NOT NULL REFERENCES person (id),
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        reason TEXT NOT NULL,
        CHECK (person_id <> deputy_id),
        CHECK (from_day <= to_day)
      );
      CREATE INDEX absence_person ON absence (person_id, to_day);
      CREATE INDEX absence_deputy ON absence (deputy_id, to_day);
      CREATE TABLE session (
        token_hash TEXT NOT NULL PRIMARY KEY,
        id BIGINT NOT NULL UNIQUE,
        person_id BIGINT NOT NULL REFERENCES person (id),
        organ_id BIGINT NOT NULL REFERENCES organ (id),
        stage TEXT NOT NULL CHECK (stage IN ('password', 'owing', 'full')),
        started_at TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        confirmed_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        source TEXT NOT NULL,
        agent TEXT NOT NULL
      );
      CREATE INDEX session_person ON session (person_id);
      CREATE INDEX session_expiry ON session (expires_at);
      CREATE TABLE api_token (
        id <id> PRIMARY KEY,
        person_id BIGINT NOT NULL REFERENCES person (id),
        name TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        capabilities TEXT NOT NULL,
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        used_at TEXT,
        revoked_at TEXT
      );
      CREATE INDEX api_token_person ON api_token (person_id);
      CREATE TABLE throttle (
        bucket TEXT NOT NULL PRIMARY KEY,
        hits BIGINT NOT NULL,
        since TEXT NOT NULL,
        closed_until TEXT,
        expires_at TEXT NOT NULL
      );
      CREATE INDEX throttle_expiry ON throttle (expires_at);
      """)
}
