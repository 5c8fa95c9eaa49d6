import WebSupport

extension DeskRoutes {
  /// The journal.
  static let journal = "/desk/journal"
  /// One event of the journal.
  static let journalEvent = "/desk/journal/:chain/:sequence"
  /// The examination of a chain.
  static let journalExaminations = "/desk/journal/examinations"

  /// One event of the journal.
  static func journalEvent(chain: Int64, sequence: Int64) -> String { "/desk/journal/\(chain)/\(sequence)" }

  /// All events of one record.
  static func journal(ofRecord kind: String, _ id: Int64) -> String {
    link(journal, Query([("subject", "\(kind):\(id)")]))
  }
}
