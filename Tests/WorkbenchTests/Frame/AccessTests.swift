import HTTPTypes
import JSONAPI
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Every route lets in whom the table says") struct AccessTests {
  /// What of a line the code knows, too.
  private struct Known: Hashable {
    var method, path: String
    var access: Access
  }

  @Test("The tables of routes in the docs are those of the code")
  func tableIsComplete() async throws {
    let documented = Set(try RouteTable().lines.map { Known(method: $0.method, path: $0.path, access: $0.access) })
    let desk = try await TestDesk().desk
    let routes =
      try Workbench(desk: desk, version: "0").routes.filter { !$0.path.hasPrefix("/assets/") }
      + OfficeAPI(desk: desk, version: "0").routes
    let known = Set(routes.map { Known(method: $0.method.rawValue, path: $0.path, access: $0.access) })
    #expect(known.subtracting(documented) == [], "routes that the docs do not have, or have with another access")
    #expect(documented.subtracting(known) == [], "routes that exist only in the docs")
    #expect(known.count == routes.count, "a route is there twice")
  }
}
