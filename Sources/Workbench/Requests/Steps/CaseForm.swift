import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What a form of a case shows.
struct CaseForm: Sendable {
  var title: String
  /// What will happen.
  var text: String
  /// The facts that it rests on, and what it does to the clock.
  var summary: [SummaryRow] = []
  /// What stands against it now.
  var warning = ""
  var groups: [FieldGroup]
  /// What is sent along unseen.
  var hidden: [CaseFormPage.Hidden] = []
  /// What the button says: the deed itself.
  var button: String
}

/// What somebody asks a form of a case for: the case, and what was entered so far.
struct CaseAsk: Sendable {
  let found: RequestDetails.Outcome
  let custom: StepCustoms.Outcome
  /// What was sent; nil where the form is asked for the first time.
  var values: FormData?
  var problems = Problems.none
  /// What the applicant asked for before; only where a form wants to know.
  var history: ApplicantHistory.Outcome?
  let query: Query
  let context: WebContext

  var id: Matter.ID { found.matter.matter.id }
  var request: DisclosureRequest { found.request }
  /// Whether the asker holds a capability at the organ of the case.
  func holds(_ capability: Capability) -> Bool { found.powers.contains(capability) }
}

/// Something that is done with a case on a page of its own: asked with GET, done with POST.
protocol CasePart: Sendable {
  /// Its words.
  var title: String { get }
  /// The parts of its form that repeat.
  var rows: [String] { get }
  /// Whether the asker could do it now.
  func isOpen(_ ask: CaseAsk) -> Bool
  /// What its form wants to know besides the case.
  func prepare(_ ask: CaseAsk, _ desk: Desk) async throws -> CaseAsk
  /// Its form.
  func form(_ ask: CaseAsk) throws -> CaseForm
  /// Does it.
  ///
  /// - Returns: where to go then; nil for the page of the case.
  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String?
}

extension CasePart {
  var rows: [String] { [] }

  /// Nothing.
  func prepare(_ ask: CaseAsk, _ desk: Desk) async throws -> CaseAsk { ask }
}

/// A form of a case.
struct CaseFormPage: FormPage {
  /// Something that is sent along unseen.
  struct Hidden: Sendable {
    var hiddenName: String
    var hiddenValue: String
  }

  static let template = "case-form"
  static let sample = CaseFormPage(
    frame: .sample, subject: "青申〔2026〕40号 某地块规划许可审查意见", text: "通知申请人补正。",
    summary: [SummaryRow("计时", "中止")], warning: "要求补正的期限已在3月24日届满。", groups: [.sample],
    hidden: [Hidden(hiddenName: "parties.count", hiddenValue: "1")], action: "/desk/requests/1/steps/requestCorrection",
    button: "通知补正", cancelPath: "/desk/requests/1", version: "1")

  var frame: DeskFrame
  var subject: String
  var text: String
  var summary: [SummaryRow]
  var warning: String
  var groups: [FieldGroup]
  var hidden: [Hidden]
  var action: String
  var button: String
  var cancelPath: String
  var version: String
  var problems = Problems.none

  var fields: [Field] { groups.flatMap(\.fields) }
}
