import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport

extension TestOffice {
  /// Adds a closed request of a handler, received in January 2026 and refused on 2 February.
  func addAnswered(_ id: Matter.ID, of handler: Person.ID) async throws {
    guard let received = CivilDate(iso: "2026-01-05"), let dispatched = CivilDate(iso: "2026-02-02") else {
      throw NotFound()
    }
    let item = CountedRequest(
      id: id.rawValue, applicant: .naturalPerson, receivedOn: received, dispatchedOn: dispatched,
      ending: .outcome(.refusedDeliberative))
    let now = clock.now
    _ = try await database.write { connection in
      try CaseBook(connection, at: now).add(id, items: [item])
      try connection.execute(
        """
        UPDATE matter SET assignee_id = \(handler.rawValue), due_on = NULL, state = 'closed' WHERE id = \(id.rawValue)
        """)
    }
  }
}
