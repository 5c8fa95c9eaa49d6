import CivilTime
import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Workbench

@Suite("The page of a case") struct CasePageTests {
  @Test("It shows stage, due date and the next step at every stage, and each step is taken by its form")
  func wholeLife() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let path = DeskRoutes.request(id)
    try await it.visit { guest in
      func page(_ stage: RequestStage, next: String, as person: Person.ID? = nil) async throws {
        let answer = try await guest.get(path, as: person ?? it.handler)
        #expect(answer.status == .ok)
        #expect(answer.text.contains("<h1>青政办申〔2026〕1号 河滨路征收补偿方案及其批准文件</h1>"))
        #expect(answer.text.contains(">\(stage.word)</span>"), "\(stage)")
        let primary = answer.text.firstMatch(of: /class="btn primary" href="([^"]*)"/).map { String($0.output.1) }
        #expect(primary == next, "\(stage)")
      }
      func step(
        _ event: RequestEvent, _ fields: [(name: String, value: String)] = [], by person: Person.ID? = nil
      )
        async throws
      {
        let answer = try await it.step(event, of: id, as: person, guest, fields)
        #expect(answer.status == .seeOther && answer.location == path, "\(event): \(answer.text.prefix(3_000))")
      }
      try await page(.registered, next: DeskRoutes.step(.beginHandling, of: id))
      try await step(.requestCorrection, [("items", "文件不明确"), ("guidance", "请写明文号"), ("days", "10")])
      try await page(.correctionRequested, next: DeskRoutes.step(.receiveCorrection, of: id))
      try await step(.receiveCorrection, [("description", "河滨路征收补偿方案及其批准文件。")], by: it.clerk)
      try await page(.inHandling, next: DeskRoutes.request(id, DeskRoutes.requestTests))
      try await step(
        .consultThirdParty,
        [
          ("question", "被征收人名单"), ("parties.0.kind", "naturalPerson"), ("parties.0.name", "李四"),
          ("parties.0.contact", "13900005678"), ("parties.0.address", "青禾县"),
        ])
      let asked = try #require(try await it.details(id).request.course.consultations.first)
      try await page(.consultingThirdParty, next: DeskRoutes.opinion(of: asked.id, in: id))
      let opinion = [("reachedOn", "\(it.today)"), ("answeredOn", "\(it.today)"), ("answer", "agrees")]
      let noted = try await guest.send(
        DeskRoutes.opinion(of: asked.id, in: id), as: it.handler, try await it.fields(id, opinion))
      #expect(noted.location == path)
      try await page(.consultingThirdParty, next: DeskRoutes.step(.endConsultation, of: id))
      try await step(.endConsultation)
      try await step(
        .propose,
        [
          ("outcome", "D02"), ("supply.how", "enclosed"), ("supply.carrier", "paper"), ("supply.pages", "12"),
          ("supply.enclosures", "征收补偿方案"), ("proposal", "予以公开"),
        ])
      try await page(.drafting, next: DeskRoutes.step(.submit, of: id))
      try await step(.submit)
      try await page(.legalReview, next: DeskRoutes.step(MatterStep.agreement, of: id), as: it.levels[0])
      try await it.agree(id)
      try await page(.signed, next: DeskRoutes.step(.dispatch, of: id))
      try await step(.dispatch, [("way", "post"), ("reference", "EMS 1")])
      try await page(.dispatched, next: DeskRoutes.step(.deliver, of: id), as: it.clerk)
      try await step(.deliver, [("reachedOn", "\(it.today)")], by: it.clerk)
      // What was sent has to be proved before the file is complete.
      let early = try await it.step(.archive, of: id, as: it.clerk, guest, [])
      #expect(early.status == .unprocessableContent)
      for letter in try await it.details(id).letters
      where letter.state == .signed && letter.kind.needsProof && !letter.kind.isReply {
        _ = try await it.desk.perform(
          RecordDelivery(
            letter.id, of: id, way: .counter, sentOn: it.today, reachedOn: it.today, note: "本人签收"),
          as: .test(it.handler))
      }
      try await step(.archive, by: it.clerk)
      let archived = try await guest.get(path, as: it.clerk)
      #expect(archived.text.contains("已归档") && archived.text.contains("青政办公复〔2026〕1号"))
    }
  }

  @Test("Whoever handles cases elsewhere is offered nothing that only handlers of this organ may do")
  func handlersOfOthers() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let other = try await it.office.person(195, .handler, at: TestOffice.bureau)
    try await it.office.grant(.leader, to: other, at: TestOffice.county, reach: .organ)
    try await it.take(.beginHandling, of: id)
    try await it.visit { guest in
      let paths =
        [DeskRoutes.requestTests, DeskRoutes.requestSplit, DeskRoutes.requestExtension]
        .map { DeskRoutes.request(id, $0) } + [DeskRoutes.suggestion(of: id)]
      let (own, theirs) = (
        try await guest.get(DeskRoutes.request(id), as: it.handler),
        try await guest.get(DeskRoutes.request(id), as: other)
      )
      #expect(own.status == .ok && theirs.status == .ok)
      for path in paths {
        #expect(own.text.contains("href=\"\(path)\""), "\(path)")
        #expect(!theirs.text.contains("href=\"\(path)\""), "\(path)")
      }
      let files = "/desk/matters/\(id)/files"
      #expect(try await guest.get(files, as: it.handler).text.contains("type=\"file\""))
      #expect(!(try await guest.get(files, as: other).text.contains("type=\"file\"")))
    }
  }

  @Test("Names are masked, days explained, letters lead to their pages, and a matter of this kind leads here")
  func pages() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.visit { guest in
      let page = try await guest.get(DeskRoutes.request(id), as: it.handler)
      #expect(page.text.contains("张*") && !page.text.contains("张三") && !page.text.contains("13800001234"))
      let days = try await guest.get("\(DeskRoutes.request(id))/days", as: it.handler)
      #expect(days.text.contains("清明节") && days.text.contains("2026年4月14日 星期二"))
      let receipt = try #require(try await it.details(id).letters.first)
      #expect(page.text.contains("href=\"\(DeskRoutes.letter(DeskRoutes.caseLetter, receipt.id, of: id))\""))
      let matter = try await guest.get(DeskRoutes.matter(id), as: it.handler)
      #expect(matter.location == DeskRoutes.request(id))
      let list = try await guest.get("/desk/matters", as: it.handler)
      #expect(list.text.contains("href=\"\(DeskRoutes.request(id))\""))
    }
  }

  @Test("Somebody who only approves sees the case, but none of its steps")
  func withoutCapability() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.visit { guest in
      let page = try await guest.get(DeskRoutes.request(id), as: it.levels[0])
      #expect(page.status == .ok && !page.text.contains("/steps/") && page.text.contains("现在没有需要您办理的步骤"))
      let answer = try await it.step(.beginHandling, of: id, as: it.levels[0], guest)
      #expect(answer.status == .forbidden)
    }
  }
}
