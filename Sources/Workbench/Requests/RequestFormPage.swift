import CivilTime
import Disclosure
import Operations
import WebSupport

/// The form that registers a request.
struct RequestFormPage: FormPage {
  static let template = "request-form"
  static let sample = RequestFormPage(
    frame: .sample, action: DeskRoutes.newRequest, channel: "inPerson",
    channels: [Channel(value: "channel-inPerson", word: "当面提交", isChosen: true)],
    hidden: [CaseFormPage.Hidden(hiddenName: "evidence.arrived", hiddenValue: "2026-03-16")], groups: [.sample],
    outlook: .sample, cancelPath: DeskRoutes.requests)

  /// A channel that can be chosen; what was typed stays in the form.
  struct Channel: Sendable {
    /// What its button sends.
    var value: String
    var word: String
    var isChosen: Bool
  }

  /// What follows from what was entered so far.
  struct Outlook: Sendable {
    static let sample = Outlook(
      rows: [SummaryRow("收到申请之日", "2026年3月16日")],
      earlier: [TaskEntry("青申〔2026〕40号", path: "/desk/requests/1", note: "河滨路征收补偿方案")], isDuplicate: true,
      knowsDuplicate: [FormSheet("case.form").checkbox("knowsDuplicate")])

    var summary: [SummaryRow]
    /// Earlier requests of the same applicant.
    var tasks: [TaskEntry]
    /// Whether one of them says the same.
    var isDuplicate: Bool
    /// The box to register it all the same.
    var knowing: [Field]

    init(rows: [SummaryRow], earlier: [TaskEntry], isDuplicate: Bool, knowsDuplicate: [Field]) {
      summary = rows
      tasks = earlier
      self.isDuplicate = isDuplicate
      knowing = knowsDuplicate
    }
  }

  var frame: DeskFrame
  var action: String
  /// The chosen channel.
  var channel: String
  var channels: [Channel]
  /// What was typed for other channels.
  var hidden: [CaseFormPage.Hidden]
  var groups: [FieldGroup]
  /// What is known before it is saved; nil before anything was entered.
  var outlook: Outlook?
  var cancelPath: String
  var problems = Problems.none

  var fields: [Field] { groups.flatMap(\.fields) + (outlook?.knowing ?? []) }
}

extension RequestFormPage.Outlook {
  init(_ found: RegistrationOutlook.Outcome, _ channel: RequestChannel, _ sheet: FormSheet) {
    var rows: [SummaryRow] = []
    if let receipt = found.receipt {
      rows.append(
        SummaryRow(
          Texts.text("case.receivedOn"), receipt.day.withWeekday,
          tag: receipt.isFixed
            ? Tag(Texts.text("case.receipt.fixed"), .ok) : Tag(Texts.text("case.receipt.provisional"), .soon)))
      if let day = found.confirmBy {
        rows.append(SummaryRow(Texts.text("case.confirmBy"), day.withWeekday))
      }
    }
    if let due = found.due { rows.append(SummaryRow(Texts.text("case.due"), due.date.withWeekday)) }
    let earlier = (found.duplicates.map { ($0, true) } + found.sameApplicant.map { ($0, false) }).map {
      TaskEntry(
        $0.number, path: DeskRoutes.request($0.id), note: $0.title,
        tag: $1 ? Tag(Texts.text("case.duplicate"), .late) : nil,
        word: $1 ? "" : RequestStage(rawValue: $0.stage)?.word ?? "")
    }
    self.init(
      rows: rows, earlier: earlier, isDuplicate: !found.duplicates.isEmpty,
      knowsDuplicate: found.duplicates.isEmpty ? [] : [sheet.checkbox("knowsDuplicate")])
  }
}
