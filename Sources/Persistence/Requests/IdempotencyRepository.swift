public import CivilTime
public import Disclosure

/// What forms and programs have sent, by a key of their own, so that sending it twice does nothing twice.
public struct IdempotencyRepository {
  private let connection: any Connection

  /// The keys that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What came of something that was sent under a key; nil where nothing was.
  ///
  /// `owner` keeps the keys of one program apart from those of another.
  public func find(
    _ owner: String, _ key: String
  ) throws -> (subject: Matter.ID, body: String, answer: String)? {
    try connection.row(
      """
      SELECT subject_id, body_digest, answer FROM idempotency_key WHERE owner = \(owner) AND idempotency_key = \(key)
      """
    ).map { (try $0.id("subject_id"), try $0.text("body_digest"), try $0.text("answer")) }
  }

  /// Notes what came of something, with the answer that was given, sealed, where it is to be given again.
  public func insert(
    _ owner: String, _ key: String, body digest: String, subject: Matter.ID, answer: String = "", at moment: Instant
  ) throws {
    try connection.send(
      """
      INSERT INTO idempotency_key (owner, idempotency_key, body_digest, subject_id, answer, at)
      VALUES (\(owner), \(key), \(digest), \(subject.rawValue), \(answer), \(moment))
      """)
  }

  /// Forgets what was sent before a moment.
  public func deleteBefore(_ moment: Instant) throws {
    try connection.execute("DELETE FROM idempotency_key WHERE at < \(moment)")
  }
}
