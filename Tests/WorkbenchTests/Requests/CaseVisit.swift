import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import WebSupport

@testable import Workbench

extension CaseOffice {
  /// Runs `story` against the desk of the office.
  func visit(_ story: @Sendable (Guest) async throws -> Void) async throws {
    let bench = try Workbench(desk: desk, version: "0")
    var frontage = Frontage(appearance: bench.appearance)
    frontage.inner = [NamedVisitor(desk: desk, database: office.database)]
    let application = Application(router: frontage.router(for: bench.routes))
    try await application.test(.router) { client in try await story(Guest(client: client)) }
  }

  /// What a form sends, with the version of the matter.
  func fields(
    _ id: Matter.ID, _ fields: [(name: String, value: String)]
  ) async throws -> [(name: String, value: String)] {
    [("version", "\(try await office.matter(id).version)")] + fields
  }

  /// Takes a step by its form.
  func step(
    _ event: RequestEvent, of id: Matter.ID, as person: Person.ID? = nil, _ guest: Guest,
    _ fields: [(name: String, value: String)] = []
  ) async throws -> TestResponse {
    try await guest.send(DeskRoutes.step(event, of: id), as: person ?? handler, try await self.fields(id, fields))
  }
}
