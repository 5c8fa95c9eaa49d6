import BlobStore
import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import JSONAPI

@Suite("Old registers through the API") struct RegisterAPITests {
  private static let rows = """
    {"number":"2024-1","receivedOn":"2024-05-09","kind":"自然人","name":"王某","content":"河滨路规划许可"},
    {"number":"2024-2","receivedOn":"2024-05-10","channel":"邮寄","kind":"自然人","name":"李某","content":"排污许可",
     "outcome":"D02","dispatchedOn":"2024-05-20"}
    """

  private func visit(
    _ capabilities: Set<Capability>, _ story: @Sendable (Office, Program, FileCabinet) async throws -> Void
  ) async throws {
    let office = try await Office()
    let person = try #require(office.people["intakeClerk"])
    let secret = try await office.test.desk.perform(
      CreateToken(name: "program", capabilities: capabilities, days: 30),
      as: Principal(.person(person), source: "test", confirmedAt: office.test.desk.now)
    ).secret
    let folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cabinet = FileCabinet(
      desk: office.test.desk, shelf: try FolderShelf(folder: folder), scanner: nil, keys: office.test.surroundings.keys)
    var frontage = Frontage { refusal, _, _ in try Response(json: ["code": refusal.code]) }
    frontage.inner = [Sessions(desk: office.test.desk, cookie: SessionCookie()), FormGuard()]
    let api = OfficeAPI(desk: office.test.desk, cabinet: cabinet, version: "0")
    try await Application(router: frontage.router(for: api.routes)).test(.router) { client in
      try await story(office, Program(client: client, endpoints: api.endpoints, token: secret), cabinet)
    }
  }

  @Test("A program hands a register in, follows it, and gets the same cases once")
  func imports() async throws {
    try await visit([.registerMatters]) { office, program, cabinet in
      let body = #"{"organ":\#(office.inside),"rows":[\#(Self.rows)]}"#
      for (imported, known) in [(2, 0), (0, 2)] {
        let made = try await program.post("/api/v1/register/imports", body)
        #expect(made.status == 201 && made.entry.text("state") == "running" && made.entry.integer("rows") == 2)
        let clock = office.test.clock
        try await JobRunner(database: office.test.database, works: cabinet.works, owner: "a") { clock.now }.drain()
        let found = try await program.get(try #require(made.headers[.location]))
        #expect(found.status == 200 && found.entry.text("state") == "done")
        #expect(found.entry.integer("imported") == imported && found.entry.integer("known") == known)
      }
    }
  }

  @Test("What is wrong is told row by row, and nothing is kept")
  func refuses() async throws {
    try await visit([.registerMatters]) { office, program, _ in
      let wrong = #"{"number":"3","receivedOn":"昨天","kind":"自然人","name":"王某","content":"许可"}"#
      let body = #"{"organ":\#(office.inside),"rows":[\#(Self.rows),\#(wrong)]}"#
      let answer = try await program.post("/api/v1/register/imports", body)
      #expect(answer.status == 422 && answer.text.contains("rows.2.receivedOn"))
      let lacking = try await program.post("/api/v1/register/imports", #"{"organ":1,"rows":[{"number":"3"}]}"#)
      #expect(lacking.status == 400)
    }
    try await visit([.viewMatters]) { office, program, _ in
      let body = #"{"organ":\#(office.inside),"rows":[\#(Self.rows)]}"#
      let posted = try await program.post("/api/v1/register/imports", body)
      let asked = try await program.get("/api/v1/register/imports/7")
      #expect(posted.status == 403 && asked.status == 404)
    }
  }
}
