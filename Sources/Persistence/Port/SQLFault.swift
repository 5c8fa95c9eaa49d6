/// What went wrong between us and the database; never a user's fault.
public enum SQLFault: Error, Equatable, Sendable {
  /// A constraint refused a change; the text names it.
  case constraint(String)
  /// The same key exists already.
  case duplicate(String)
  /// The statement does not fit the database; a programmer's error.
  case statement(String)
  /// A value is not what the code expects.
  case decoding(String)
  /// The transaction lost against another and should be run again.
  case contention(String)
  /// The database cannot be reached.
  case connection(String)
  /// The disk, the file or the memory failed.
  case storage(String)
}
