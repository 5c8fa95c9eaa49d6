import GRDB
import Glibc
public import Persistence

/// A SQLite database: one file with a write-ahead log, or memory for tests.
///
/// One writer at a time, as many readers as there are connections, all on queues of their own: nobody who waits for the
/// database holds a thread that answers requests.
public final class SQLiteDatabase: Persistence.Database {
  private let store: any DatabaseWriter

  /// Opens a file, or makes it.
  ///
  /// What is committed is on the disk (`synchronous = FULL`), what is deleted is overwritten (`secure_delete`).
  ///
  /// - Throws: `SQLFault` where the file cannot be opened or is no database.
  public init(path: String) throws(SQLFault) {
    do {
      let pool = try DatabasePool(path: path, configuration: Self.configuration)
      // GRDB relaxes this when it turns the write-ahead log on; an acknowledged change must survive the loss of power.
      // The one writer gets more memory than the readers, and a longer log between two checkpoints.
      try pool.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 8000")
      }
      store = pool
    } catch {
      throw SQLFault(error)
    }
  }

  /// An empty database in memory, on one connection.
  ///
  /// - Throws: `SQLFault` where there is no memory left.
  public init() throws(SQLFault) {
    do {
      store = try DatabaseQueue(configuration: Self.configuration)
    } catch {
      throw SQLFault(error)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(60)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { database in
      // `LIKE` tells capitals apart, as PostgreSQL does.
      try database.execute(
        sql: "PRAGMA secure_delete = ON; PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -16384")
    }
    return configuration
  }

  /// SQLite.
  public var dialect: Dialect { .sqlite }

  /// Runs `body` in a transaction that takes the write lock at once, so that it never has to be run again.
  public func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await faults {
      try await store.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try SQLiteConnection.run(on: database, body)
          return .commit
        }
        guard let value else { throw SQLFault.storage("the transaction was not committed") }
        return value
      }
    }
  }

  /// Runs `body` in a transaction that sees one state of the database.
  public func read<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await faults { try await store.read { try SQLiteConnection.run(on: $0, body) } }
  }

  /// Writes the database as it is now into a new file, on the disk before this returns; work goes on meanwhile.
  ///
  /// - Throws: `SQLFault` where there is such a file, or no room.
  public func copy(to path: String) async throws {
    // SQLite would make the file readable for all; it takes an empty one as it is.
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SQLFault.storage("\(path): \(String(cString: strerror(errno)))") }
    defer { Glibc.close(descriptor) }
    try await faults {
      try await store.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    }
    guard fsync(descriptor) == 0 else { throw SQLFault.storage(String(cString: strerror(errno))) }
  }

  /// How many pages of the full-text index are merged in one transaction.
  private static let mergedPages = 500

  /// Merges the full-text index until it is one piece, which drops the words of what was taken out, and empties the
  /// write-ahead log, where pages stand as they were.
  ///
  /// FTS5 knows `secure-delete` from 3.42 on only. Small merges let others write in between.
  public func purge() async throws {
    // A negative number begins to merge all pieces into one, positive ones go on until nothing is changed.
    var hasMore = try await merge(-Self.mergedPages)
    while hasMore { hasMore = try await merge(Self.mergedPages) }
    try await faults {
      try await store.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  private func merge(_ pages: Int) async throws -> Bool {
    try await faults {
      try await store.write { database in
        guard try database.tableExists("search_text") else { return false }
        let before = database.totalChangesCount
        try database.execute(
          sql: "INSERT INTO search_text (search_text, rank) VALUES ('merge', ?)", arguments: [pages])
        return database.totalChangesCount - before >= 2
      }
    }
  }

  /// Closes the file.
  public func close() async throws { try store.close() }

  /// Turns GRDB's errors into ours; a refusal of the domain passes unchanged.
  private func faults<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw SQLFault(error)
    }
  }
}
