/// Whether the server can do its work, for whoever distributes requests among servers.
///
/// It names no address, version of a database or person; what is missing is explained by `gongkai doctor`.
public struct Readiness: Encodable, Sendable, Equatable {
  /// In a word.
  public enum Status: String, Encodable, Sendable {
    /// Requests can come.
    case ready
    /// The database is away, or its schema is not ours.
    case unavailable
  }

  /// Background work.
  public struct Jobs: Encodable, Sendable, Equatable {
    /// How many wait.
    public var waiting: Int
    /// How many have failed for good.
    public var failed: Int

    /// Background work.
    public init(waiting: Int, failed: Int) {
      self.waiting = waiting
      self.failed = failed
    }
  }

  /// In a word.
  public var status = Status.ready
  /// The version of the program.
  public var version: String
  /// The outside programs and servers, and whether they are there; without one, only its own work is left out.
  public var helpers: [String: Bool]
  /// The number of the schema; nil where there is no database, or it is away.
  public var schema: Int?
  /// Background work; nil where there is no database, or it is away.
  public var jobs: Jobs?
  /// How many megabytes the disk of the data folder has left.
  public var diskFreeMegabytes: Int?
  /// For how many days the certificate of the server is still good; nil where it has none of its own.
  public var certificateDays: Int?

  /// Whether the files hold another certificate than the one in use, which cannot be used; nil where it has none.
  public var certificateRefused: Bool?
  /// Whether the provider of the single sign-on answered when it was asked last; nil where none is set up, or it has not
  /// been asked yet.
  public var signOnAnswers: Bool?

  /// A server that is ready.
  public init(version: String, helpers: [String: Bool]) {
    self.version = version
    self.helpers = helpers
  }
}
