import Disclosure
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Portal

@Suite("Files that an applicant sends to his case") struct OwnFileTests {
  private static let page = "/requests/case/files"

  @Test("An identity paper is sealed under the applicant, anything else lies with the case")
  func takesFiles() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      Markup(try await citizen.get(Self.page).text).expectSound()
      #expect(try await citizen.get("/requests/case").text.contains(Self.page))
      for kind in ["identity", "other"] {
        let sent = try await citizen.upload(Self.page, [("kind", kind)], name: "\(kind).txt", "内容\(kind)")
        #expect(sent.location == "/requests/case?done=files")
      }
      let rows = try await citizen.office.database.read { connection in
        try connection.rows("SELECT owner_kind, is_identity_paper FROM attachment ORDER BY id") {
          "\(try $0.text("owner_kind")) \(try $0.integer("is_identity_paper"))"
        }
      }
      #expect(rows == ["party 1", "matter 0"])
      #expect(try await citizen.get("/requests/case").text.contains("other.txt"))
    }
  }

  @Test("What is no file of the accepted kinds, or says not what it is, comes back with a sentence")
  func refusesFiles() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      let markup = try await citizen.upload(Self.page, [("kind", "other")], name: "a.html", "<html><script>1</script>")
      #expect(markup.status == .unprocessableContent)
      let kindless = try await citizen.upload(Self.page, [], name: "a.txt", "内容")
      #expect(kindless.status == .unprocessableContent && kindless.text.contains("请选择这是什么材料"))
      let agentless = try await citizen.upload(Self.page, [("kind", "agentIdentity")], name: "a.txt", "内容")
      #expect(agentless.status == .unprocessableContent)
      #expect(
        try await citizen.another().upload(Self.page, [("kind", "other")], name: "a.txt", "内容").status == .seeOther)
    }
  }

  @Test("A case takes ten files, and none when it has ended")
  func takesTenFiles() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      for number in 1...10 {
        let sent = try await citizen.upload(Self.page, [("kind", "other")], name: "\(number).txt", "内容")
        #expect(sent.status == .seeOther)
      }
      let more = try await citizen.upload(Self.page, [("kind", "other")], name: "11.txt", "内容")
      #expect(more.status == .unprocessableContent && more.text.contains("材料太多"))
      _ = try await citizen.send("/requests/case/steps/withdrawal", [])
      #expect(try await citizen.get(Self.page).status == .unprocessableContent)
    }
  }
}
