import CivilTime
import Disclosure
import Operations
import WebSupport

/// One matter: what happened at the left, what it is in the middle, what to do next at the right.
struct MatterPage: DeskPage {
  /// One of the things to do.
  struct Action: Sendable {
    var text: String
    var path: String
    /// The key that presses it.
    var key = ""
  }

  /// Somebody whom it concerns, masked.
  struct PartyLine: Sendable {
    /// A secret, masked, such as the number of an identity paper.
    struct Secret: Sendable {
      var label: String
      var masked: String
      /// Asks what for and shows it in full; empty where the person may not.
      var path: String
    }

    var name: String
    var kind: String
    var contact: String
    var secrets: [Secret]
    /// Shows the party in full, which is recorded; empty where the person may not.
    var revealPath: String
    /// The papers that prove who it is; empty where the person may not see them.
    var papersPath: String
  }

  /// A run through the chain.
  struct ApprovalView: Sendable {
    var title: String
    var tag: Tag
    var timeline: [Step]
  }

  /// An event of its history.
  struct Event: Sendable {
    var at: String
    var what: String
    var who: String
  }

  static let template = "matter"
  static let sample = MatterPage(
    frame: .sample, state: Tag("办理中"), subtitle: "其他事项", timeline: [Step("登记", .now)],
    body: "内容", summary: [SummaryRow("期限", "2026-04-10")],
    parties: [
      PartyLine(
        name: "张*", kind: "自然人", contact: "138******34",
        secrets: [PartyLine.Secret(label: "身份号码", masked: "110101********1234", path: "/desk/identity/7")],
        revealPath: "/desk/matters/1/parties/1",
        papersPath: "/desk/parties/1/papers")
    ],
    approvals: [ApprovalView(title: "第 1 次审批", tag: Tag("审批中"), timeline: [Step("签发", .now)])],
    isContentChanged: true, onBehalf: "代张三审批。", primary: Action(text: "提交审批", path: "/desk/matters/1/submission"),
    actions: [Action(text: "办结", path: "/desk/matters/1/closure")],
    history: [Event(at: "2026-03-16 09:00", what: "登记事项", who: "王小明")])

  var frame: DeskFrame
  var state: Tag
  var subtitle: String
  var timeline: [Step]
  var body: String
  var summary: [SummaryRow]
  var parties: [PartyLine]
  var approvals: [ApprovalView]
  var isContentChanged: Bool
  /// For whom the person would speak; empty where for no one else.
  var onBehalf: String
  var primary: Action?
  var actions: [Action]
  var history: [Event]
}

extension MatterPage {
  init(frame: DeskFrame, _ found: MatterDetails.Outcome) {
    let matter = found.matter
    let steps = MatterStep.allCases.filter { $0.isOpen(in: found) }
    let order: [MatterStep] = [.agreement, .submission, .reopening, .assignment, .closure]
    let first = order.first { steps.contains($0) }
    var actions = steps.filter { $0 != first }.map { Action($0, matter.id) }
    if found.possible.contains(.change) {
      actions.insert(
        Action(text: Texts.text("matter.step.edit"), path: DeskRoutes.matterForm(matter.id), key: "e"), at: 0)
    }
    actions.append(
      Action(text: Texts.text("matter.files"), path: DeskRoutes.files(of: .init(.matter, matter.id.rawValue))))
    self.init(
      frame: frame, state: matter.state.tag,
      subtitle: "\(matter.kind.word)　\(found.names[matter.organ])　\(matter.openedOn.chinese)",
      timeline: Self.timeline(found), body: matter.summary, summary: Self.summary(found),
      parties: found.parties.map { PartyLine($0, found.secrets[$0.id] ?? [], mayReveal: found.mayReveal) },
      approvals: found.approvals.enumerated().reversed().map { ApprovalView($1, number: $0 + 1, found.names) },
      isContentChanged: found.isContentChanged,
      onBehalf: found.onBehalfOf.map { Texts.text("matter.onBehalf", ["name": found.names[$0]]) } ?? "",
      primary: first.map { Action($0, matter.id) }, actions: actions,
      history: found.history.map { Event($0.event, found.names) })
  }

  /// The stations of its life, as far as they are known.
  private static func timeline(_ found: MatterDetails.Outcome) -> [Step] {
    let matter = found.matter
    var steps = [Step(Texts.text("matter.station.registered"), .done, note: matter.openedOn.chinese)]
    for approval in found.approvals where approval.state != .running {
      steps.append(
        Step(approval.state.word, .done, note: approval.finishedAt.map { $0.beijingDate.chinese } ?? ""))
    }
    let stage = matter.stageWord
    switch matter.state {
    case .open:
      steps.append(Step(matter.state.word, .now, note: stage))
      steps.append(Step(Texts.text("matter.state.closed"), .ahead))
    case .inApproval:
      steps.append(Step(matter.state.word, .now, note: found.approvals.last?.currentLevel?.title ?? ""))
      steps.append(Step(Texts.text("matter.state.closed"), .ahead))
    case .closed, .withdrawn:
      steps.append(Step(matter.state.word, .done, note: matter.closedOn?.chinese ?? ""))
    }
    return steps
  }

  private static func summary(_ found: MatterDetails.Outcome) -> [SummaryRow] {
    let matter = found.matter
    let term = CountedTerm(matter.term).map { Texts.text("matter.counted", ["term": $0.term.chinese]) } ?? ""
    return [
      SummaryRow(
        Texts.text("matters.due"), [matter.dueOn?.chinese ?? "", term].joined(separator: " "),
        tag: matter.dueTag(today: found.today)),
      SummaryRow(Texts.text("matters.assignee"), found.names[matter.assignee]),
      SummaryRow(Texts.text("matter.registeredBy"), found.names[matter.createdBy]),
      SummaryRow(Texts.text("matter.visibility"), Texts.text("matter.label.\(matter.label.rawValue)")),
    ]
  }
}
