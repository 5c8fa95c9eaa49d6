import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The form before personal data is shown in full: what for.
struct PurposePage: FormPage {
  static let template = "purpose"
  static let sample = PurposePage(
    frame: .sample, summary: [SummaryRow("身份号码", "110101********1234")], action: "/desk/identity/7",
    cancelPath: DeskRoutes.home, fields: [FormSheet("sealed").area("note")], problems: .none)

  var frame: DeskFrame
  /// What may be shown of it without a purpose.
  var summary: [SummaryRow]
  var action: String
  var cancelPath: String
  var fields: [Field]
  var problems: Problems
}

/// Asks for the purpose, takes it, and leads to what was asked for; nothing keeps the page that shows it.
struct PurposeForm: Sendable {
  let room: DeskRoom
  /// What may be shown without a purpose.
  var summary: [SummaryRow]
  /// Where the purpose is sent to.
  var action: String
  /// The page before.
  var cancelPath: String

  /// The empty form.
  func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    try await respond(FormData(), .none, .ok, request, context)
  }

  /// Shows what was asked for, or the form again with what is wrong.
  func take(
    _ request: Request, _ context: WebContext, _ show: (RevealPurpose) async throws -> Response
  ) async throws -> Response {
    let form = try await FormData(request)
    do {
      return try await show(
        RevealPurpose(
          reason: form["reason"].flatMap { RevealPurpose.Reason(rawValue: $0) }, note: form["note"] ?? ""))
    } catch {
      return try await respond(form, Problems(error), .unprocessableContent, request, context)
    }
  }

  private func respond(
    _ values: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("sealed", values: values, problems: problems)
    let reasons = RevealPurpose.Reason.allCases.map {
      Choice($0.rawValue, Texts.text("sealed.reason.\($0.rawValue)"))
    }
    let page = PurposePage(
      frame: try await room.frame(Texts.text("sealed.title"), for: request, context), summary: summary,
      action: action, cancelPath: cancelPath,
      fields: [
        sheet.radios("reason", reasons),
        sheet.area("note", limit: RevealPurpose.longestNote, rows: 2, isOptional: true),
      ], problems: problems)
    return try room.respond(page, status: status)
  }
}
