import Disclosure
import Operations
import WebSupport

/// The substantive tests (补不补、该不该、有没有、给不给、当不当): one question a page, and at the end what to do.
struct TestsPage: DeskPage {
  static let template = "case-tests"
  static let sample = TestsPage(
    frame: .sample, subject: "青申〔2026〕40号", steps: [Step("补不补", .now)], action: "/desk/requests/1/tests",
    answers: "yes", fields: [FormSheet("tests").radios("answer", [Choice("yes", "是"), Choice("no", "否")])],
    provision: "《中华人民共和国政府信息公开条例》第二十九条第二款", finding: "请起草答复：予以公开。",
    next: PageLink("拟办", "/desk/requests/1/steps/propose?outcome=D02"), notNow: "现在还不能办理。",
    backPath: "/desk/requests/1/tests?answers=", summary: [SummaryRow("申请人是否仍然要求办理？", "是")],
    casePath: "/desk/requests/1")

  var frame: DeskFrame
  var subject: String
  var steps: [Step]
  var action: String
  /// The answers so far, as the address carries them.
  var answers: String
  /// The open question; none at the end.
  var fields: [Field]
  /// The provision that asks.
  var provision: String
  /// What has to be done; empty while a question is open.
  var finding: String
  /// Where it is done; nil where it cannot be done at the stage.
  var next: PageLink?
  /// Why it cannot be.
  var notNow: String
  /// The page before the last answer; empty at the first question.
  var backPath: String
  /// The answers so far, each with the way back to its question.
  var summary: [SummaryRow]
  var casePath: String
}

extension TestsPage {
  init(frame: DeskFrame, _ found: RequestDetails.Outcome, _ tests: SubstantiveTests, mayPropose: Bool) {
    let matter = found.matter.matter
    let (question, finding) = Self.end(of: tests)
    let stage = question?.stage
    let reached = stage.flatMap { SubstantiveStage.allCases.firstIndex(of: $0) } ?? SubstantiveStage.allCases.count
    let answers = SubstantiveAddress.text(tests.answers)
    let target = finding.map { Target($0, found, answers, mayPropose: mayPropose) }
    self.init(
      frame: frame, subject: "\(matter.number) \(matter.title)",
      steps: SubstantiveStage.allCases.enumerated().map { index, stage in
        Step(Texts.text(stage.key), index < reached ? .done : index == reached ? .now : .ahead)
      },
      action: DeskRoutes.request(matter.id, DeskRoutes.requestTests), answers: answers,
      fields: question.map { [Self.field($0)] } ?? [], provision: question?.provision.chinese ?? "",
      finding: finding.map(\.sentence) ?? "", next: target?.link, notNow: target?.notNow ?? "",
      backPath: tests.answers.isEmpty
        ? "" : SubstantiveAddress.path(matter.id, tests.answers.dropLast()),
      summary: zip(tests.questions, tests.answers).enumerated().map { index, pair in
        SummaryRow(
          Texts.text(pair.0.key), Texts.text(pair.1.key),
          changePath: SubstantiveAddress.path(matter.id, tests.answers.prefix(index)))
      },
      casePath: DeskRoutes.request(matter.id))
  }

  /// The question that is open, or else what has to be done.
  ///
  /// A function of its own, which is not inlined: the optimizer of Swift 6.3.1 crashes (CopyPropagation, found on
  /// 2026-11-22) where both are read in the initialiser of the page.
  @inline(never)
  private static func end(of tests: SubstantiveTests) -> (question: SubstantiveQuestion?, finding: SubstantiveFinding?)
  {
    (tests.question, tests.finding)
  }

  private static func field(_ question: SubstantiveQuestion) -> Field {
    var field = FormSheet("tests").radios(
      "answer", SubstantiveTests.answers(to: question).map { Choice($0.rawValue, Texts.text($0.key)) })
    field.label = Texts.text(question.key)
    field.hint = Texts.text(question.helpKey)
    return field
  }

  /// Where a finding leads.
  private struct Target {
    var link: PageLink?
    var notNow = ""

    init(_ finding: SubstantiveFinding, _ found: RequestDetails.Outcome, _ answers: String, mayPropose: Bool) {
      let (id, stage) = (found.matter.matter.id, found.request.course.stage)
      let isOpen = { (event: RequestEvent) in found.lines.contains { $0.event == event } }
      if let event = finding.event(at: stage) {
        guard isOpen(event) else {
          notNow = Texts.text("case.tests.notNow", ["step": event.word, "stage": stage.word])
          return
        }
        link = PageLink(event.word, DeskRoutes.step(event, of: id))
      } else if case .outcome(let outcome) = finding {
        let query = Query([("outcome", outcome.code), ("answers", answers)])
        if isOpen(.propose) {
          link = PageLink(
            RequestEvent.propose.word, DeskRoutes.request(id, DeskRoutes.requestStep(.propose), query))
        } else if mayPropose {
          link = PageLink(
            Texts.text("case.proposal.change"), DeskRoutes.request(id, DeskRoutes.requestProposal, query))
        } else {
          notNow = Texts.text("case.tests.notNow", ["step": RequestEvent.propose.word, "stage": stage.word])
        }
      }
    }
  }
}

extension SubstantiveFinding {
  /// What has to be done.
  var sentence: String {
    guard case .outcome(let outcome) = self else { return Texts.text(key) }
    return Texts.text(key, ["name": OutcomeRules.shared[outcome].name])
  }
}
