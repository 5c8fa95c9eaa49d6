import Disclosure
import HTTPTypes
import TestSupport
import Testing

@testable import JSONAPI

@Suite("Tables and registers through the API") struct TableAPITests {
  @Test("A table counts the cases, each cell lists its own, and a year is frozen once, by the head alone")
  func counts() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (handler, head) = (try await program(office.handler), try await program(office.head))
      let one = try await CaseProgram(handler, registering: office.entry())
      let two = try await CaseProgram(handler, registering: office.entry(name: "李四平"))
      let path = "/api/v1/organs/\(CaseOffice.organ)/tables"
      let table = try await handler.get("\(path)?year=2026")
      let cell = try #require(
        table.entry.entries("cells").first { $0.text("cell") == "requests.receivedNew.total" }, "\(table.text)")
      #expect(cell.integer("count") == 2 && cell.integer("frozen") == nil)
      let cases = try await handler.get("\(path)/cases?year=2026&cell=requests.receivedNew.total")
      #expect(cases.entry.integer("total") == 2, "\(cases.text)")
      #expect(Set(cases.entry.entries("cases").compactMap { $0.integer("matter") }) == [one.id, two.id])
      for wrong in ["", "?year=2018", "?year=x", "?year=2026&year=2025"] {
        #expect(try await handler.get("\(path)\(wrong)").status == 422, "\(wrong)")
      }
      #expect(try await handler.get("\(path)/cases?year=2026&cell=requests.none").status == 422)
      #expect(try await handler.post("\(path)/freezing", #"{"year":2025}"#).status == 403)
      #expect(try await head.post("\(path)/freezing", #"{"year":2026}"#).code == "counts.refusal.yearRuns")
      #expect(try await head.post("\(path)/freezing", #"{"year":2025}"#).status == 200)
      #expect(try await head.post("\(path)/freezing", #"{"year":2025}"#).code == "counts.refusal.frozen")
      let frozen = try await handler.get("\(path)?year=2025")
      #expect(frozen.entry.text("frozenOn") == "\(office.today)")
      #expect(frozen.entry.entries("cells").allSatisfy { $0.integer("frozen") == 0 })
      let register = "/api/v1/organs/\(CaseOffice.organ)/register"
      #expect(try await handler.post(register, #"{"year":2026}"#).status == 403)
    }
  }
}
