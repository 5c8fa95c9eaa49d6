import CPostgres
import Persistence

/// Statements travel together: what nobody waits for goes with the next statement whose answer somebody needs.
///
/// The server takes them in order and leaves out all that stand behind one that fails, so that a COMMIT never comes
/// about behind a fault.
extension PostgresLink {
  /// How many statements wait at most.
  private static let waitingLimit = 64

  /// An answer that the server owes.
  private enum Debt {
    /// That a text is prepared.
    case preparation(of: String)
    /// What a statement did.
    case statement
  }

  /// Runs a statement with values behind those that wait.
  ///
  /// - Parameters:
  ///   - sql: the statement.
  ///   - isKept: whether it is prepared, once for each text; a search never is.
  /// - Returns: its answer.
  /// - Throws: its fault, or that of the first that failed before it.
  func query(_ sql: SQLText, isKept: Bool = true) throws(SQLFault) -> PostgresResult {
    waiting.append(try PostgresStatement(sql, isKept: isKept))
    guard let answer = try settle() else { throw .connection("the server owes an answer") }
    return answer
  }

  /// Lets a statement wait for the next one; its fault is told there.
  func enqueue(_ sql: SQLText) throws(SQLFault) {
    waiting.append(try PostgresStatement(sql, isKept: true))
    if waiting.count >= Self.waitingLimit { try settle() }
  }

  /// Sends what waits, in one journey, and takes all answers.
  ///
  /// - Returns: the answer to the last statement; nil where nothing waited.
  /// - Throws: the first fault.
  @discardableResult
  func settle() throws(SQLFault) -> PostgresResult? {
    guard !waiting.isEmpty else { return nil }
    let statements = waiting
    waiting = []
    // Before the others, because it may not stand between BEGIN and what belongs to it.
    if prepared.isFull {
      try command("DEALLOCATE ALL")
      prepared = PreparedStatements(after: prepared)
    }
    let handle = try living
    guard PQenterPipelineMode(handle) == 1, let debts = send(statements, over: handle) else { throw lost(handle) }
    var first: PostgresResult?
    var last: PostgresResult?
    for debt in debts {
      let answer = Self.answer(from: handle)
      if case .preparation(let text) = debt, !answer.isSound { prepared.remove(text) }
      if !answer.isSound, first == nil { first = answer }
      last = answer
    }
    // The mark that ends the journey; a lost connection owes none.
    _ = Self.answer(from: handle)
    if let first { throw leave(handle, with: first) }
    guard PQexitPipelineMode(handle) == 1 else { throw lost(handle) }
    return last
  }

  /// Sends statements, the new ones with their preparation; nil where the connection takes nothing.
  private func send(_ statements: [PostgresStatement], over handle: OpaquePointer) -> [Debt]? {
    var debts: [Debt] = []
    for statement in statements {
      var name = statement.isKept ? prepared.name(of: statement.text) : nil
      // A search is planned anew for each word: what is right for a rare one is wrong for one that stands everywhere.
      if statement.isKept, name == nil, !statement.isSearch {
        name = prepared.add(statement.text)
        guard PQsendPrepare(handle, name, statement.text, 0, nil) == 1 else { return nil }
        debts.append(.preparation(of: statement.text))
      }
      let sent = statement.arguments.withPointers { count, values, lengths, formats in
        if let name {
          PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
        } else {
          PQsendQueryParams(handle, statement.text, count, nil, values, lengths, formats, 0)
        }
      }
      guard sent == 1 else { return nil }
      debts.append(.statement)
    }
    return PQpipelineSync(handle) == 1 ? debts : nil
  }

  /// The next answer, with the end that libpq sets behind it.
  private static func answer(from handle: OpaquePointer) -> PostgresResult {
    let answer = PostgresResult(PQgetResult(handle))
    while let rest = PQgetResult(handle) { PQclear(rest) }
    return answer
  }

  private func leave(_ handle: OpaquePointer, with result: PostgresResult) -> SQLFault {
    guard PQexitPipelineMode(handle) == 1 else { return lost(handle) }
    return fault(of: result)
  }

  /// The fault of a connection that cannot be used any more.
  private func lost(_ handle: OpaquePointer) -> SQLFault {
    let message = String(cString: PQerrorMessage(handle)).trimmed
    close()
    return .connection(message)
  }
}
