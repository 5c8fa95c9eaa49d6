import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The life of a request") struct RequestLifeTests {
  @Test("Registered at the counter, it has its number, its receipt and twenty workdays", arguments: TestDatabase.all)
  func registers(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    let found = try await it.details(id)
    #expect(found.matter.matter.number == "青政办申〔2026〕1号")
    #expect(found.request.course.stage == .registered)
    #expect(found.matter.matter.assignee == it.handler)
    #expect(found.matter.matter.dueOn == CivilDate(iso: "2026-04-14"))
    #expect(found.matter.matter.term == "2026-03-16 20wd")
    #expect(found.letters.map(\.kind) == [.receipt])
    #expect(found.letters.first?.state == .signed)
    #expect(found.items.map(\.counted.receivedOn) == [it.today])
    #expect(found.matter.parties.first?.maskedName == "张*")
  }

  @Test(
    "Corrected, consulted, extended, partly granted, approved by four, sent, delivered, archived",
    arguments: TestDatabase.all)
  func whole(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    let term = try #require(Term(10, .workdays))
    try await it.take(.requestCorrection(items: "文件不明确", guidance: "请写明文号", term: term), of: id)
    #expect(try await it.office.matter(id).dueOn == CivilDate(iso: "2026-03-30"))
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-20")))
    try await it.take(.receiveCorrection(description: "青政征〔2026〕3号补偿方案"), of: id, by: it.clerk)
    #expect(try await it.office.matter(id).dueOn == CivilDate(iso: "2026-04-20"))
    let third = PartyDraft(kind: .naturalPerson, name: "李四", contact: "13900005678", address: "青禾县")
    try await it.take(.consultThirdParty([third], question: "被征收人名单"), of: id)
    let asked = try #require(try await it.details(id).request.course.consultations.first)
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-25")))
    try await it.desk.perform(
      RecordOpinion(
        id, version: try await it.office.matter(id).version, consultation: asked.id,
        reachedOn: CivilDate(iso: "2026-03-23"), answeredOn: it.today, answer: .objectsWithReason, reasons: "涉及隐私"),
      as: .test(it.handler))
    try await it.take(.endConsultation, of: id)
    #expect(try await it.office.matter(id).dueOn == CivilDate(iso: "2026-04-23"))
    try await it.take(.extend(days: 20, reasons: "材料多"), of: id, by: it.head)
    #expect(try await it.office.matter(id).dueOn == CivilDate(iso: "2026-05-25"))
    try await it.take(
      .propose(details: CaseOffice.partlyGranted, answers: [], proposal: "部分公开"), of: id)
    try await it.take(.submit, of: id)
    #expect(try await it.office.matter(id).state == .inApproval)
    try await it.agree(id, levels: 1)
    #expect(try await it.details(id).request.course.stage == .approval)
    for person in it.levels.dropFirst() {
      let approval = try #require(try await it.details(id).matter.approvals.last)
      try await it.desk.perform(AgreeApproval(approval.id, version: approval.version), as: .test(person))
    }
    let signed = try await it.details(id)
    #expect(signed.request.course.stage == .signed)
    let reply = try #require(signed.letters.last)
    #expect(reply.state == .signed && reply.number == "青政办公复〔2026〕1号" && reply.signedOn == it.today)
    #expect(signed.steps.map(\.step.event).suffix(5) == [.submit, .passLegalReview, .agree, .agree, .sign])
    #expect(signed.steps.last?.person == it.levels.last)
    try await it.take(.dispatch(way: .post, reference: "EMS 1"), of: id)
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-27")))
    try await it.take(.deliver(reachedOn: it.today, returnedOn: nil, note: "本人签收"), of: id, by: it.clerk)
    let closed = try await it.details(id)
    #expect(closed.matter.matter.state == .closed && closed.matter.matter.closedOn == it.today)
    #expect(closed.deliveries.last?.reachedOn == it.today)
    #expect(closed.items.first?.counted.ending == .outcome(.partlyGranted))
    #expect(closed.items.first?.counted.dispatchedOn == CivilDate(iso: "2026-03-25"))
  }

  @Test("A term that passes ends a request by itself, with the letter of its outcome", arguments: TestDatabase.all)
  func lapses(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    let term = try #require(Term(10, .workdays))
    try await it.take(.requestCorrection(items: "文件不明确", guidance: "请写明文号", term: term), of: id)
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-30")))
    let last = try #require(CivilDate(iso: "2026-03-30"))
    await #expect(throws: RequestRefusal.termRuns(last)) { try await it.take(.lapseCorrection, of: id) }
    it.office.clock.set(to: last.adding(days: 1))
    try await it.take(.lapseCorrection, of: id)
    let found = try await it.details(id)
    #expect(found.matter.matter.state == .closed)
    #expect(found.letters.last?.kind == LetterKind.reply("D22") && found.letters.last?.state == .signed)
    #expect(found.items.first?.counted.ending == .outcome(.correctionLapsed))
  }

  @Test("A fee is assessed, paid, and the clock begins anew; unpaid it ends the request", arguments: [true, false])
  func fees(isPaid: Bool) async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    let term = try #require(Term(20, .workdays))
    let notice = RequestMove.noticeFee(.perVolume(pages: 120), payment: "县财政专户", term: term)
    try await it.take(notice, of: id)
    #expect(try await it.details(id).fees.first?.assessment.total ?? 0 > 0)
    if isPaid {
      it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-18")))
      try await it.take(.payFee(receipt: "0001"), of: id)
      let found = try await it.details(id)
      #expect(found.request.course.stage == .inHandling && found.fees.first?.paidOn == it.today)
      #expect(found.matter.matter.dueOn == CivilDate(iso: "2026-04-16"))
    } else {
      it.office.clock.set(to: try #require(CivilDate(iso: "2026-04-15")))
      try await it.take(.lapseFee, of: id)
      #expect(try await it.details(id).items.first?.counted.ending == .outcome(.feeLapsed))
    }
  }

  @Test("Taken back during approval, it ends and so does the approval", arguments: TestDatabase.all)
  func withdrawn(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    try await it.take(.answerAtOnce, of: id)
    let version = try await it.office.matter(id).version
    try await it.desk.perform(
      ChangeProposal(id, version: version, details: CaseOffice.granted, answers: [], proposal: ""),
      as: .test(it.handler))
    try await it.take(.submit, of: id)
    try await it.agree(id, levels: 2)
    try await it.take(.withdraw(.withdrawn, text: "申请人书面撤回"), of: id)
    let found = try await it.details(id)
    #expect(found.matter.matter.state == .closed)
    #expect(found.matter.approvals.last?.state == .withdrawn)
    #expect(found.letters.filter { $0.state == .draft }.isEmpty)
    #expect(try await it.desk.answer(Today(), as: .test(it.levels[2])).tasks.isEmpty)
    #expect(found.items.first?.counted.ending == .outcome(.otherwiseClosed))
    let notice = try #require(found.letters.last)
    #expect(notice.kind == .terminationNotice && notice.state == .signed && notice.number == "青政办函〔2026〕2号")
    let words = try #require(notice.frozen).paragraphs.map(\.text).joined(separator: "\n")
    for part in ["张三：", "终止办理告知书", found.matter.matter.number, "申请人书面撤回", "清河市人民政府", "青禾县人民法院"] {
      #expect(words.contains(part), "\(part) is missing in \(words)")
    }
  }

  @Test("Taken up again by a court, it is a new item, and the old outcome stays", arguments: TestDatabase.all)
  func reopened(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    try await it.take(.withdraw(.withdrawn, text: "申请人书面撤回"), of: id)
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-06-01")))
    let term = try #require(Term(15, .workdays))
    try await it.take(.reopen(term: term, order: "行政判决书"), of: id, by: it.head)
    let found = try await it.details(id)
    #expect(found.matter.matter.state == .open && found.request.course.stage == .inHandling)
    #expect(found.matter.matter.term == "2026-06-01 15wd")
    #expect(found.items.map(\.counted.ending) == [.outcome(.otherwiseClosed), nil])
    #expect(found.items.last?.counted.reopens == found.items.first?.counted.id)
  }
}
