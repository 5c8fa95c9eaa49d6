/// Which engine speaks; only the engines themselves and the migrations may ask.
public enum Dialect: String, Sendable, CaseIterable {
  /// SQLite, embedded.
  case sqlite
  /// PostgreSQL, or one of its family.
  case postgres
}
