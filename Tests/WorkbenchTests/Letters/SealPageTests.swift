import BlobStore
import CivilTime
import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Workbench

@Suite("The page of seals") struct SealPageTests {
  private struct House {
    var office: Office
    var story: RequestStory
    var head, handler: Person.ID
    var today: CivilDate { office.test.clock.now.beijingDate }

    func visit(_ body: @Sendable (Guest) async throws -> Void) async throws {
      try await ScratchFolder.with { folder in
        let cabinet = FileCabinet(
          desk: office.test.desk, shelf: try FolderShelf(folder: folder), scanner: nil,
          keys: office.test.surroundings.keys)
        try await office.visit(cabinet: cabinet, body)
      }
    }

    func add(
      _ guest: Guest, _ png: [UInt8], from days: Int = 0, as person: Person.ID? = nil
    ) async throws -> TestResponse {
      let fields = [
        ("_token", "token"), ("from", "\(today.adding(days: days))"), ("until", ""), ("millimetres", "42"),
      ]
      return try await guest.upload(DeskRoutes.seals, as: person ?? head, fields, file: png)
    }
  }

  private func house() async throws -> House {
    let office = try await Office()
    let clerk = try #require(office.people["intakeClerk"])
    return House(
      office: office, story: try await RequestStory(office.test, at: office.inside, by: clerk),
      head: try #require(office.people["officeHead"]), handler: try #require(office.people["handler"]))
  }

  @Test("A seal that is supplied is shown, and stands in the letters signed from then on, also after its end")
  func supplies() async throws {
    let house = try await house()
    let before = try await house.story.letter(try await house.story.request(), .receipt)
    try await house.visit { guest in
      let empty = try await guest.get(DeskRoutes.seals, as: house.head)
      #expect(empty.text.contains("还没有上传印章"))
      let added = try await house.add(guest, SealFixture.png)
      #expect(added.status == .seeOther && added.location == DeskRoutes.seals)
      let page = try await guest.get(DeskRoutes.seals, as: house.head)
      #expect(page.text.contains("正在使用") && page.text.contains("42 毫米"))
      let picture = try #require(page.text.firstMatch(of: /\/desk\/seals\/\d+\/picture/)).output
      let shown = try await guest.get(String(picture), as: house.handler)
      #expect(shown.headers[.contentType] == "image/png" && shown.headers[.xContentTypeOptions] == "nosniff")
      let letter = try await house.story.letter(try await house.story.request("县医院合同"), .receipt)
      func word(_ letter: CaseLetter) async throws -> TestResponse {
        try await guest.get(DeskRoutes.letter(DeskRoutes.letterWord, letter.id, of: letter.matter), as: house.handler)
      }
      let sealed = try await word(letter)
      #expect(sealed.status == .ok && sealed.text.contains("word/media/seal.png"))
      #expect(try await !word(before).text.contains("word/media/seal.png"))
      let ending = String(picture).replacing("picture", with: "end")
      let asked = try await guest.get(ending, as: house.head)
      #expect(asked.status == .ok && asked.text.contains("停用印章"))
      let fields = [("version", "1"), ("lastDay", "\(house.today.adding(days: -1))")]
      #expect(try await guest.send(ending, as: house.head, fields).location == DeskRoutes.seals)
      #expect(try await guest.get(DeskRoutes.seals, as: house.head).text.contains("已停用"))
      let again = try await word(letter)
      #expect(again.body == sealed.body)
      let later = try await house.story.letter(try await house.story.request("县道合同"), .receipt)
      #expect(try await !word(later).text.contains("word/media/seal.png"))
      let folder = try await guest.send(
        DeskRoutes.archive(DeskRoutes.caseFolder, of: letter.matter), as: house.handler)
      #expect(folder.status == .ok)
    }
  }

  @Test("A picture that cannot be a seal, or a day that cannot be, comes back with a sentence beside its field")
  func refuses() async throws {
    let house = try await house()
    try await house.visit { guest in
      for (png, days, sentence) in [
        (Array("GIF89a".utf8), 0, "图片不是 PNG 格式"), (Array(SealFixture.png.dropLast(300)), 0, "图片不能读取"),
        (SealFixture.png, -1, "启用日期不能早于今天"), ([], 0, "图片不是 PNG 格式"),
      ] {
        let page = try await house.add(guest, png, from: days)
        #expect(page.status == .unprocessableContent && page.text.contains(sentence), "\(sentence)")
        #expect(page.text.contains("\(house.today.adding(days: days))"))
      }
      let refused = try await house.add(guest, SealFixture.png, as: house.handler)
      #expect(refused.status == .forbidden)
      #expect(try await guest.get(DeskRoutes.seals, as: house.handler).text.contains("还没有上传印章"))
      #expect(try await !guest.get(DeskRoutes.seals, as: house.handler).text.contains("multipart/form-data"))
    }
  }

  @Test("The seal of another organ is not shown")
  func others() async throws {
    let house = try await house()
    let stranger = try #require(house.office.strangers["officeHead"])
    try await house.visit { guest in
      _ = try await house.add(guest, SealFixture.png)
      let page = try await guest.get(DeskRoutes.seals, as: house.head)
      let picture = String(try #require(page.text.firstMatch(of: /\/desk\/seals\/\d+\/picture/)).output)
      #expect(try await guest.get(picture, as: stranger).status == .forbidden)
      let ending = picture.replacing("picture", with: "end")
      #expect(try await guest.get(ending, as: stranger).status == .forbidden)
      let fields = [("version", "1"), ("lastDay", "\(house.today)")]
      #expect(try await guest.send(ending, as: stranger, fields).status == .forbidden)
    }
  }
}
