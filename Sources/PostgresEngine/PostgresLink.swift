import CPostgres
import Persistence

/// One connection of libpq, with the statements that it has prepared.
///
/// It is made and used on one thread only.
final class PostgresLink {
  private let url: String
  private let options: PostgresDatabase.Options
  private var handle: OpaquePointer?
  /// What has been prepared on this connection.
  var prepared = PreparedStatements()
  /// What goes with the next statement whose answer somebody needs; nothing of it has been sent yet.
  var waiting: [PostgresStatement] = []

  init(url: String, options: PostgresDatabase.Options) {
    self.url = url
    self.options = options
  }

  /// Whether there is a connection that lives, as far as libpq knows.
  var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

  /// Whether a transaction is open on it.
  var isInTransaction: Bool {
    handle.map { [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(PQtransactionStatus($0)) } ?? false
  }

  /// Opens the connection where there is none.
  func open() throws(SQLFault) {
    guard !isOpen else { return }
    close()
    // What stands before the address is a standard that the address may change; what stands behind it wins.
    let parameters = [
      ("fallback_application_name", "gongkai"), ("connect_timeout", "10"), ("keepalives_idle", "30"),
      ("dbname", url), ("client_encoding", "UTF8"),
    ]
    handle = CStrings.with(parameters.map(\.0)) { names in
      CStrings.with(parameters.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
    }
    guard let handle, isOpen else {
      let message = handle.map { String(cString: PQerrorMessage($0)) } ?? "no memory"
      close()
      throw .connection(message.trimmed)
    }
    // Without this, libpq writes notices to standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try command(
      """
      SET statement_timeout = \(options.statementTimeout); SET lock_timeout = \(options.lockTimeout);
      SET idle_in_transaction_session_timeout = 120000; SET synchronous_commit = on;
      SET standard_conforming_strings = on; SET bytea_output = hex; SET client_min_messages = warning
      """)
  }

  /// Closes the connection, if there is one.
  func close() {
    if let handle { PQfinish(handle) }
    handle = nil
    prepared = PreparedStatements()
    waiting = []
  }

  /// Runs statements without values.
  @discardableResult
  func command(_ text: String) throws(SQLFault) -> PostgresResult {
    try settle()
    let result = PostgresResult(PQexec(try living, text))
    guard result.isSound else { throw fault(of: result) }
    return result
  }

  /// Sends the rows of a `COPY … FROM STDIN`.
  func copy(_ text: String, rows: [UInt8]) throws(SQLFault) {
    try settle()
    let handle = try living
    let start = PostgresResult(PQexec(handle, text))
    guard start.status == PGRES_COPY_IN else { throw fault(of: start) }
    let sent = rows.withUnsafeBytes { bytes in
      PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    let ended = PQputCopyEnd(handle, sent == 1 ? nil : "the rows could not be sent")
    guard ended == 1 else { throw .connection(String(cString: PQerrorMessage(handle)).trimmed) }
    let end = PostgresResult(PQgetResult(handle))
    while let rest = PQgetResult(handle) { PQclear(rest) }
    guard end.isSound else { throw fault(of: end) }
  }

  /// The connection, where there is one.
  var living: OpaquePointer {
    get throws(SQLFault) {
      guard let handle else { throw .connection("the connection is lost") }
      return handle
    }
  }

  /// What went wrong; closes the connection where it is lost.
  func fault(of result: PostgresResult) -> SQLFault {
    guard isOpen else {
      let message = handle.map { String(cString: PQerrorMessage($0)) } ?? ""
      close()
      return .connection(message.trimmed)
    }
    // A table has changed under a prepared statement: what is prepared anew fits again.
    if result.sqlState == "0A000", result.message.contains("cached plan") {
      prepared = PreparedStatements(after: prepared)
      return .contention(result.message)
    }
    return SQLFault(sqlState: result.sqlState, message: result.message)
  }
}
