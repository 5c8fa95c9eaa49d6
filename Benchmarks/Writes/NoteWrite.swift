import Disclosure
import Foundation
import Operations
import Persistence

/// The smallest write of the desk: one row, with its event in the journal.
struct NoteWrite: Operations.Operation {
  static let access = Access.capability(.registerMatters)
  static let text = String(repeating: "公开", count: 40)

  private let organ: Organ.ID
  private let name = "note.\(UUID())"

  init(organ: Organ.ID) {
    self.organ = organ
  }

  func organ(in scope: Scope) throws -> Organ.ID? { organ }

  func run(in scope: Scope) throws {
    try scope.connection.send(
      """
      INSERT INTO setting (organ_id, name, value, version)
      VALUES (\(organ.rawValue), \(name), \(Self.text), 1)
      """)
    scope.record(
      JournalEventKind(rawValue: "bench.noted"), organ: organ, subject: .init("note", organ.rawValue),
      changes: [.init("name", before: nil, after: name)])
  }
}
