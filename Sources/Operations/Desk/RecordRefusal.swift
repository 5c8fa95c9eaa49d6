import Disclosure
import Persistence

/// Writes down that somebody tried what he may not (GB/T 22239-2019 8.1.4.3: the audit covers results as well).
struct RecordRefusal: Operation {
  static let access = Access.signedIn

  var person: Person.ID
  var operation: String
  var capability: Capability

  func organ(in scope: Scope) throws -> Organ.ID? {
    try scope.connection.row("SELECT organ_id FROM person WHERE id = \(person)")?.id("organ_id")
  }

  func run(in scope: Scope) throws {
    scope.record(
      .accessRefused, organ: try organ(in: scope), subject: .init("person", person.rawValue),
      changes: [
        .init("operation", before: nil, after: operation),
        .init("capability", before: nil, after: capability.rawValue),
      ])
    try scope.suspect(person)
  }
}
