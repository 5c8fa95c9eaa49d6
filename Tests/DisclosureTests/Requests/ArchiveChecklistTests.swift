import CivilTime
import Testing

@testable import Disclosure

@Suite("A file is archived when it is complete") struct ArchiveChecklistTests {
  private static let day = OutcomeSample.date("2025-03-03")
  private static let organ = Organ.ID(rawValue: 1)
  private static let matter = Matter.ID(rawValue: 7)

  /// A case whose reply that there is nothing was approved by one level, sent and received.
  private func file() throws -> ArchivedCase {
    var request = DisclosureRequest(
      id: Self.matter, organ: Self.organ, subject: .information,
      course: RequestCourse(
        channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: OutcomeSample.date("2025-02-10"))],
        steps: [RequestStep(.sign, on: Self.day)]), applicantKind: .naturalPerson, applicantKey: "a", contentKey: "c")
    request.details = OutcomeSample.details(.informationNotExist)
    let letter = try letter(1, .reply("D13"))
    let delivery = Delivery(
      id: .init(rawValue: 1), organ: Self.organ, matter: Self.matter, letter: letter.id, way: .post, sentOn: Self.day,
      reference: "XA1", reachedOn: Self.day)
    var approval = Approval(
      id: .init(rawValue: 1), organ: Self.organ, matter: Self.matter, chain: .init(rawValue: 1), content: "",
      contentDigest: "", state: .agreed,
      levels: [ApprovalLevel(position: 1, title: "法制审核", holder: .person(.init(rawValue: 2)))], authors: [],
      startedBy: .init(rawValue: 3), startedAt: Instant(milliseconds: 0))
    approval.opinions = [
      ApprovalOpinion(
        sequence: 1, position: 1, person: .init(rawValue: 2), decision: .agreed, at: Instant(milliseconds: 0))
    ]
    return ArchivedCase(
      description: "河滨路", request: request, letters: [try self.letter(2, .receipt), letter], deliveries: [delivery],
      fees: [], approvals: [approval], attachments: 0)
  }

  private func letter(
    _ id: Int64, _ kind: LetterKind?, _ state: CaseLetter.State = .signed
  ) throws -> CaseLetter {
    let kind = try #require(kind)
    let template = try #require(LetterTemplates.shipped.template(kind, on: Self.day))
    return CaseLetter(
      id: .init(rawValue: id), organ: Self.organ, matter: Self.matter, kind: kind, state: state,
      draft: LetterDraft(template: template, values: [:]), number: "某〔2025〕\(id)号")
  }

  private func open(_ file: ArchivedCase) -> [String] {
    ArchiveChecklist(file, on: Self.day, in: .national).openPoints.map(\.key)
  }

  @Test("Nothing is missing in a complete file, and what the case never needed is not asked for")
  func complete() throws {
    let list = ArchiveChecklist(try file(), on: Self.day, in: .national)
    #expect(list.openPoints == [])
    #expect(list.lines.map(\.point) == ArchiveChecklist.Point.allCases)
    let spared = list.lines.filter { $0.state == .notNeeded }.map(\.point)
    #expect(spared == [.consultations, .supply, .fees])
  }

  @Test("A fee that lapsed before the case was taken up again keeps nothing open; one that was noticed after it does")
  func lapsedFee() throws {
    var file = try file()
    let fee = try FeeAssessment(.perVolume(pages: 68), receivedOn: Self.day)
    func charged(_ id: Int64) -> ChargedFee {
      ChargedFee(id: .init(rawValue: id), organ: Self.organ, matter: Self.matter, assessment: fee, noticedOn: Self.day)
    }
    let steps = file.request.course.steps
    file.fees = [charged(1)]
    for ending in [RequestEvent.lapseFee, .withdraw] {
      file.request.course.steps =
        [.noticeFee, ending, .reopen].map { RequestStep($0, on: Self.day) } + steps
      #expect(open(file) == [])
    }
    file.fees.append(charged(2))
    file.request.course.steps =
      [.noticeFee, .lapseFee, .reopen, .noticeFee].map { RequestStep($0, on: Self.day) } + steps
    #expect(open(file) == ["archive.open.fee"])
    file.fees[1].paidOn = Self.day
    #expect(open(file) == [])
  }

  @Test("Each thing that is missing is named")
  func missing() throws {
    var file = try file()
    file.description = " "
    file.request.course.evidence = []
    file.letters.append(try letter(3, .extensionNotice, .draft))
    file.letters.append(try letter(4, .correctionNotice))
    file.request.course.consultations = [
      Consultation(id: .init(rawValue: 1), kind: .thirdParty, name: "甲公司", sentOn: Self.day),
      Consultation(id: .init(rawValue: 2), kind: .otherOrgan, name: "县水利局", sentOn: Self.day),
    ]
    file.request.details?.extras = []
    file.approvals[0].opinions = []
    let fee = try FeeAssessment(.perVolume(pages: 68), receivedOn: Self.day)
    file.fees = [
      ChargedFee(id: .init(rawValue: 1), organ: Self.organ, matter: Self.matter, assessment: fee, noticedOn: Self.day)
    ]
    #expect(
      open(file) == [
        "archive.open.request", "archive.open.receipt", "archive.open.letter", "archive.open.delivery",
        "archive.open.consultation", "archive.open.search", "archive.open.opinion", "archive.open.fee",
      ])
  }

  @Test("A letter that came back is proved as well as one that was received; one that is under way is not")
  func deliveries() throws {
    var file = try file()
    file.deliveries[0].reachedOn = nil
    #expect(open(file) == ["archive.open.delivery"])
    file.deliveries[0].returnedOn = Self.day
    #expect(open(file) == [])
  }

  @Test("What was given lies in the file, or somebody looks for it on paper; what was only shown cannot")
  func supply() throws {
    var file = try file()
    func state() -> ArchiveChecklist.State? {
      ArchiveChecklist(file, on: Self.day, in: .national).lines.first { $0.point == .supply }?.state
    }
    let copies = Supply.enclosed(carrier: .paper, pages: 3, enclosures: ["通知"])
    file.request.details = OutcomeDetails(outcome: .granted, extras: [.supply(copies)])
    #expect(state() == .advised(Issue("supply", "archive.open.supply")) && open(file) == [])
    file.attachments = 1
    #expect(state() == .complete)
    file.attachments = 0
    file.request.details?.extras = [.supply(.enclosed(carrier: .reading, pages: 0, enclosures: ["卷宗"]))]
    #expect(state() == .notNeeded)
  }

  @Test("A withdrawn case waits for no opinion")
  func withdrawn() throws {
    var file = try file()
    file.request.course.consultations = [
      Consultation(id: .init(rawValue: 1), kind: .thirdParty, name: "甲公司", sentOn: Self.day)
    ]
    #expect(open(file) == ["archive.open.consultation"])
    file.request.details = OutcomeSample.details(.otherwiseClosed)
    #expect(open(file) == [])
  }

  @Test("A fee that lapsed with its case is settled")
  func fee() throws {
    var file = try file()
    let fee = try FeeAssessment(.perVolume(pages: 68), receivedOn: Self.day)
    file.fees = [
      ChargedFee(id: .init(rawValue: 1), organ: Self.organ, matter: Self.matter, assessment: fee, noticedOn: Self.day)
    ]
    file.request.details = OutcomeSample.details(.feeLapsed)
    #expect(open(file) == [])
  }
}
