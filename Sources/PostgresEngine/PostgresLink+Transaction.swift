import Foundation
import Persistence

extension PostgresLink {
  /// How long a transaction is run again and again, in seconds, before its fault is told.
  private static let patience = 20.0
  /// How often a lost connection is made anew for one transaction.
  private static let reconnections = 3

  /// Runs `body` between `begin` and COMMIT; `begin` goes with its first statement, and what waits goes with COMMIT.
  ///
  /// - Throws: what `body` throws, or the first fault of its statements.
  func transaction<Value>(_ begin: SQLText, _ body: (any Connection) throws -> Value) throws -> Value {
    let end = Date().addingTimeInterval(Self.patience)
    var attempt = 0
    while true {
      attempt += 1
      var isCommitting = false
      let connection = PostgresConnection(self)
      do {
        try open()
        try enqueue(begin)
        let value = try body(connection)
        if let failure = connection.failure { throw failure }
        // Where nothing was asked yet, the connection may have died unnoticed; now it can still be run again.
        if !isInTransaction { try settle() }
        isCommitting = true
        _ = try query("COMMIT")
        return value
      } catch {
        waiting = []
        if isOpen, isInTransaction { _ = try? command("ROLLBACK") }
        let fault = connection.failure ?? error as? SQLFault
        guard let fault, canRunAgain(fault, attempt: attempt, isCommitting: isCommitting), Date() < end else {
          throw connection.failure ?? error
        }
        // A random pause, so that two that fell over each other do not do so again.
        Thread.sleep(forTimeInterval: .random(in: 0.001...0.02) * Double(min(attempt, 10)))
      }
    }
  }

  private func canRunAgain(_ fault: SQLFault, attempt: Int, isCommitting: Bool) -> Bool {
    switch fault {
    case .contention: true
    case .connection: !isCommitting && attempt <= Self.reconnections
    case .constraint, .duplicate, .statement, .decoding, .storage: false
    }
  }
}
