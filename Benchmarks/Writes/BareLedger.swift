import Foundation

/// What the bare engines write, in tables that are built like those of the platform.
enum BareLedger {
  /// A table of rows, the chains with their ends, and the events with all indexes of the platform's.
  static let tables = """
    CREATE TABLE note (organ_id BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, version BIGINT NOT NULL,
      PRIMARY KEY (organ_id, name));
    CREATE TABLE bare_head (chain BIGINT NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE bare_event (chain BIGINT NOT NULL, sequence BIGINT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
      actor_id BIGINT, subject_kind TEXT NOT NULL, subject_id BIGINT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
      PRIMARY KEY (chain, sequence));
    CREATE INDEX bare_event_subject ON bare_event (subject_kind, subject_id, at);
    CREATE INDEX bare_event_actor ON bare_event (actor_id, at);
    CREATE INDEX bare_event_time ON bare_event (chain, at);
    """
  /// How many chains there are.
  static let chains = 16
  /// As long as the text of a small event.
  static let body = String(repeating: "{\"actor\":{\"person\":1}}", count: 18)
  /// As long as a hash.
  static let hash = String(repeating: "a", count: 64)
  /// A moment.
  static let moment = "2026-03-16T01:00:00.000Z"

  /// A name that nobody else has.
  static func name() -> String { "note.\(UUID())" }
}
