import Logging
import Synchronization

/// Who turned out to ask, told from the inside of the middleware to its outside.
final class Asker: Sendable {
  private let fields = Mutex<Logger.Metadata>([:])

  /// What the log says of the asker: the number of a person or of a token; nothing for visitors.
  var metadata: Logger.Metadata { fields.withLock { $0 } }

  /// Remembers a number under a name.
  func name(_ key: String, _ number: some CustomStringConvertible & Sendable) {
    fields.withLock { $0[key] = .stringConvertible(number) }
  }
}
