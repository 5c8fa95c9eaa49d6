import CivilTime
import Disclosure
import Operations
import WebSupport

/// The page of a case: what happened at the left, what it is in the middle, what to do next at the right.
struct CasePage: DeskPage {
  /// Something to do, with what follows from it.
  struct Action: Sendable {
    var text: String
    var path: String
    /// What happens to the clock, and which letters go out.
    var effect = ""
    /// The key that presses it.
    var key = ""
  }

  /// Something to know before anything else.
  struct Warning: Sendable {
    var warningText: String
    var warningPath = ""
    var warningLink = ""
  }

  /// A table of the case: consultations, letters, fees and so on.
  struct Section: Sendable {
    var heading: String
    var listing: Listing
  }

  /// Somebody whom the case concerns, masked.
  struct PartyLine: Sendable {
    var role: String
    var line: MatterPage.PartyLine
    /// Corrects what is entered; empty where the person may not.
    var correctionPath: String
  }

  static let template = "case"
  static let sample = CasePage(
    frame: .sample, subtitle: "法律服务机构 · 邮寄", tags: [Tag("办理中")],
    warnings: [Warning(warningText: "同一申请人申请过相同的内容。", warningPath: "/desk/requests/2", warningLink: "青申〔2026〕31号")],
    timeline: [Step("登记", .done, note: "3月16日")], body: "申请公开规划许可的审查意见。", summary: [SummaryRow("载体", "纸质")],
    clock: Clock(
      heading: "答复期限", text: "还有 9 个工作日。", daysPath: "/desk/requests/1/days", summary: [SummaryRow("期限", "4月13日")]),
    parties: [
      PartyLine(
        role: "申请人", line: MatterPage.sample.parties[0], correctionPath: "/desk/requests/1/parties/1")
    ],
    decision: Decision(heading: "拟定的答复", summary: [SummaryRow("结果", "予以公开")], changePath: "/desk/requests/1/proposal"),
    sections: [Section(heading: "文书", listing: DaysPage.Table.sample.listing)], approvals: MatterPage.sample.approvals,
    isContentChanged: true, onBehalf: "代张三审批。",
    primary: Action(text: "转入办理", path: "/desk/requests/1/steps/beginHandling", effect: "期限照常计算"),
    actions: [Action(text: "通知补正", path: "/desk/requests/1/steps/requestCorrection", effect: "期限中止")],
    links: [PageLink("附件", "/desk/matters/1/files")], history: MatterPage.sample.history)

  /// Where the clock stands.
  struct Clock: Sendable {
    var heading: String
    var text: String
    /// The days, one by one.
    var daysPath: String
    var summary: [SummaryRow]
  }

  /// What is proposed or was decided.
  struct Decision: Sendable {
    var heading: String
    var summary: [SummaryRow]
    /// Changes it; empty where the person may not.
    var changePath: String
  }

  var frame: DeskFrame
  var subtitle: String
  var tags: [Tag]
  var warnings: [Warning]
  var timeline: [Step]
  var body: String
  var summary: [SummaryRow]
  var clock: Clock
  var parties: [PartyLine]
  var decision: Decision?
  var sections: [Section]
  var approvals: [MatterPage.ApprovalView]
  var isContentChanged: Bool
  /// For whom the person would speak; empty where for no one else.
  var onBehalf: String
  var primary: Action?
  var actions: [Action]
  var links: [PageLink]
  var history: [MatterPage.Event]
}

extension CasePage {
  init(frame: DeskFrame, _ found: RequestDetails.Outcome) {
    let matter = found.matter.matter
    let next = CaseNext(found)
    self.init(
      frame: frame, subtitle: Self.subtitle(found), tags: Self.tags(found), warnings: Self.warnings(found),
      timeline: CaseTimeline(found).steps, body: matter.summary, summary: Self.summary(found), clock: Clock(found),
      parties: found.matter.parties.map { PartyLine($0, found) }, decision: Decision(found),
      sections: CaseSections(found).all,
      approvals: found.matter.approvals.enumerated().reversed().map {
        MatterPage.ApprovalView($1, number: $0 + 1, found.matter.names)
      },
      isContentChanged: found.matter.isContentChanged,
      onBehalf: found.matter.onBehalfOf.map { Texts.text("matter.onBehalf", ["name": found.matter.names[$0]]) } ?? "",
      primary: next.primary, actions: next.others,
      links: [
        PageLink(Texts.text("matter.files"), DeskRoutes.files(of: .init(.matter, matter.id.rawValue))),
        PageLink(Texts.text("archive.title"), DeskRoutes.request(matter.id, DeskRoutes.caseArchive)),
      ]
        + Self.receipt(found) + Self.forms(found),
      history: found.matter.history.map { MatterPage.Event($0.event, found.matter.names) })
  }

  /// The receipt, to print and hand over.
  private static func receipt(_ found: RequestDetails.Outcome) -> [PageLink] {
    found.letters.filter { $0.kind == .receipt && $0.state == .signed }.suffix(1).map {
      PageLink($0.kind.word, DeskRoutes.letter(DeskRoutes.caseLetter, $0.id, of: $0.matter))
    }
  }

  /// The sheet of the registration, and the form to be signed by who asked at the counter or by word of mouth.
  private static func forms(_ found: RequestDetails.Outcome) -> [PageLink] {
    guard found.mayReadLetters else { return [] }
    let isFilledHere = [.inPerson, .oral].contains(found.request.course.channel)
    return ([.registrationSheet] + (isFilledHere ? [.applicationForm] : [])).map { (kind: LetterKind) in
      PageLink(Texts.text("case.printForm", ["form": kind.word]), DeskRoutes.form(kind, of: found.request.id))
    }
  }

  private static func subtitle(_ found: RequestDetails.Outcome) -> String {
    let evidence = found.request.course.evidence.last.map {
      "\($0.on.chinese)\(Texts.text("case.evidence.\($0.kind.rawValue)"))"
    }
    return [
      found.request.applicantKind.word, found.request.course.channel.chinese, evidence,
      found.matter.names[found.matter.matter.organ],
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func tags(_ found: RequestDetails.Outcome) -> [Tag] {
    let stage = found.request.course.stage
    let due = found.matter.matter.dueTag(today: found.matter.today)
    let clock: Tag? = [.closed, .archived].contains(stage) ? nil : Tag(found.clock.state.word, found.clock.state.tone)
    return [stage.tag, clock, due].compactMap { $0 }
  }

  private static func summary(_ found: RequestDetails.Outcome) -> [SummaryRow] {
    let (matter, request) = (found.matter.matter, found.request)
    var rows = [
      SummaryRow(Texts.text("case.subject"), Texts.text(request.subject.textKey)),
      SummaryRow(Texts.text("case.form.carrier"), request.carrier.word),
      SummaryRow(Texts.text("case.form.delivery"), Texts.text(request.delivery.textKey)),
    ]
    if !request.indexNumber.isEmpty {
      rows.append(SummaryRow(Texts.text("case.form.indexNumber"), request.indexNumber))
    }
    if request.suggestsPublication {
      rows.append(SummaryRow(Texts.text("case.suggested"), Texts.text("case.yes")))
    }
    if !request.assistance.isEmpty {
      rows.append(SummaryRow(Texts.text("case.form.assistance"), request.assistance))
    }
    rows.append(SummaryRow(Texts.text("matters.assignee"), found.matter.names[matter.assignee]))
    rows.append(SummaryRow(Texts.text("matter.registeredBy"), found.matter.names[matter.createdBy]))
    return rows
  }
}
