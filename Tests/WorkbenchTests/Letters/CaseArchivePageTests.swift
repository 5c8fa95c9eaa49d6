import BlobStore
import CivilTime
import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Workbench

@Suite("The file of a case is shown and taken out") struct CaseArchivePageTests {
  private struct House {
    var office: Office
    var story: RequestStory
    var clerk: Person.ID
  }

  private func house() async throws -> House {
    let office = try await Office()
    let clerk = try #require(office.people["intakeClerk"])
    return House(
      office: office, story: try await RequestStory(office.test, at: office.inside, by: clerk), clerk: clerk)
  }

  @Test("The page names what is missing, and a case that lacks something is not archived")
  func checklist() async throws {
    let house = try await house()
    let id = try await house.story.drafted()
    try await house.office.visit { guest in
      let page = try await guest.get(DeskRoutes.archive(DeskRoutes.caseArchive, of: id), as: house.clerk)
      #expect(page.status == .ok)
      #expect(page.text.contains("答复书还是草稿") && page.text.contains("导出文件夹"))
      let leader = try #require(house.office.people["leader"])
      let other = try await guest.get(DeskRoutes.archive(DeskRoutes.caseArchive, of: id), as: leader)
      #expect(other.status == .ok && !other.text.contains("导出文件夹"))
      let strange = try #require(house.office.strangers["officeHead"])
      let hidden = try await guest.get(DeskRoutes.archive(DeskRoutes.caseArchive, of: id), as: strange)
      #expect(hidden.status == .notFound)
    }
  }

  @Test("A withdrawn case is archived only when the letters that went out are proved")
  func archiving() async throws {
    let house = try await house()
    let story = house.story
    let id = try await story.request()
    let term = try #require(Term(10, .workdays))
    try await story.take(.requestCorrection(items: "不明确", guidance: "请写明文号", term: term), id)
    try await story.take(.withdraw(.withdrawn, text: "申请人撤回"), id)
    await #expect {
      try await story.take(.archive, id)
    } throws: { error in
      (error as? Issues)?.list.map(\.key) == ["archive.open.delivery", "archive.open.delivery"]
    }
    let today = house.office.test.clock.now.beijingDate
    for kind in [LetterKind.correctionNotice, .terminationNotice] {
      let notice = try await story.letter(id, kind)
      _ = try await house.office.test.desk.perform(
        RecordDelivery(notice.id, of: id, way: .counter, sentOn: today, note: "本人签收"), as: .test(house.clerk))
    }
    try await story.take(.archive, id)
    #expect(try await story.course(id).stage == .archived)
  }

  @Test("The folder comes as a zip with the letters of this case only, and the journal records it")
  func folder() async throws {
    let house = try await house()
    let id = try await house.story.request()
    _ = try await house.story.request("县医院采购合同", applicant: "赵无极")
    try await house.office.visit { guest in
      let sent = try await guest.send(DeskRoutes.archive(DeskRoutes.caseFolder, of: id), as: house.clerk)
      #expect(sent.status == .ok && sent.text.hasPrefix("PK"))
      #expect(!sent.text.contains("赵无极"))
      let pdf = try await guest.send(DeskRoutes.archive(DeskRoutes.caseDocument, of: id), as: house.clerk)
      #expect(pdf.status == .seeOther && pdf.location == DeskRoutes.archive(DeskRoutes.caseArchive, of: id))
      let reviewer = try #require(house.office.people["legalReviewer"])
      let refused = try await guest.send(DeskRoutes.archive(DeskRoutes.caseFolder, of: id), as: reviewer)
      #expect(refused.status == .forbidden)
    }
    let events = try await house.office.test.database.read { connection in
      try connection.count("SELECT count(*) AS n FROM journal_event WHERE kind = 'request.takenOut'")
    }
    #expect(events == 2)
  }
}
