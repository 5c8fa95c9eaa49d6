import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Every route lets in whom the table says") struct AccessTests {
  static let documented = Result { try RouteTable() }

  @Test("The table of routes in the docs is that of the code")
  func tableIsComplete() async throws {
    let table = try Self.documented.get()
    let routes = try Workbench(desk: try await TestDesk().desk, version: "0").routes
      .filter { !$0.path.hasPrefix("/assets/") }
    let known = Set(routes.map { RouteTable.Line(method: $0.method.rawValue, path: $0.path, access: $0.access) })
    #expect(known.subtracting(table.lines) == [], "routes that the docs do not have, or have with another access")
    #expect(table.lines.subtracting(known) == [], "routes that exist only in the docs")
    #expect(known.count == routes.count, "a route is there twice")
  }

  @Test("Every role of both offices, and nobody, is let in or kept out of every page as the table says")
  func walksAllRoutes() async throws {
    let office = try await Office()
    let lines = try Self.documented.get().lines.sorted { $0.path < $1.path }
    try await office.visit { guest in
      for line in lines {
        try await Self.walk(line, guest, office)
      }
    }
  }

  private static func walk(_ line: RouteTable.Line, _ guest: Guest, _ office: Office) async throws {
    for role in ShippedRole.all {
      for (place, people) in [("inside", office.people), ("outside", office.strangers)] {
        let person = try #require(people[role.key])
        let answer = try await ask(line, guest, as: person)
        let isAdmitted = line.admits(role.capabilities)
        let story: Comment = "\(line.method) \(line.path) as \(role.key) \(place): \(answer.status)"
        // Inside, the page answers: with itself, with what is wrong with an empty form, or that there is no such
        // record. Outside, an operation may still say no, but never fail.
        #expect(answer.status.kind != .serverError, story)
        if !isAdmitted { #expect(answer.status == .forbidden, story) }
        if isAdmitted, line.method == "GET", !line.path.contains(":") { #expect(answer.status != .forbidden, story) }
      }
    }
    let stranger = try await ask(line, guest, as: nil)
    let story: Comment = "\(line.method) \(line.path) as nobody: \(stranger.status)"
    if line.access == .anyone {
      #expect(stranger.status.kind != .serverError && stranger.status != .forbidden, story)
    } else {
      #expect(stranger.status == .seeOther, story)
      #expect(stranger.location.hasPrefix(DeskRoutes.signIn), story)
    }
  }

  private static func ask(_ line: RouteTable.Line, _ guest: Guest, as person: Person.ID?) async throws -> TestResponse {
    let path = line.path.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
    return line.method == "GET"
      ? try await guest.get("/" + path, as: person) : try await guest.send("/" + path, as: person)
  }
}
