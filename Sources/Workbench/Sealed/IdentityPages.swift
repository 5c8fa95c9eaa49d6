import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension DeskRoutes {
  /// The form to look at a secret in full.
  static let identity = "/desk/identity/:id"

  /// The form to look at a secret in full.
  static func identity(_ id: SealedValue.ID) -> String { "/desk/identity/\(id)" }
}

/// Looking at a secret in full, for a stated purpose.
enum IdentityPages {
  static let feature = DeskFeature(
    templates: [
      "identity": PackageResources.identity_mustache, "identity-shown": PackageResources.identity_shown_mustache,
    ],
    samples: [IdentityPage.sample, IdentityShownPage.sample], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let secrets = Secrets(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.identity, access: .capability(.revealIdentity), handler: secrets.ask),
      WebRoute(method: .post, path: DeskRoutes.identity, access: .capability(.revealIdentity), handler: secrets.show),
    ]
  }
}

/// The form: what for.
struct IdentityPage: FormPage {
  static let template = "identity"
  static let sample = IdentityPage(
    frame: .sample, summary: [SummaryRow("身份号码", "110101********1234")], action: "/desk/identity/7",
    fields: [FormSheet("sealed").area("note")], problems: .none)

  var frame: DeskFrame
  var summary: [SummaryRow]
  var action: String
  var fields: [Field]
  var problems: Problems
}

/// The secret, once.
struct IdentityShownPage: DeskPage {
  static let template = "identity-shown"
  static let sample = IdentityShownPage(frame: .sample, label: "身份号码", secret: "110101199003071234")

  var frame: DeskFrame
  var label: String
  var secret: String
}

/// Asks for the purpose and shows the secret; nothing keeps the page that shows it.
struct Secrets: Sendable {
  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    try await form(try id(context), request, context)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try id(context)
    let form = try await FormData(request)
    do {
      let purpose = try RevealPurpose(
        reason: form["reason"].flatMap { RevealPurpose.Reason(rawValue: $0) }, note: form["note"] ?? "")
      let value = try await room.desk.answer(SealedValueDetails(id), as: context.principal)
      let secret = try await room.desk.perform(RevealIdentity(id, purpose: purpose), as: context.principal)
      let page = IdentityShownPage(
        frame: try await room.frame(Texts.text("sealed.title"), for: request, context), label: label(value),
        secret: secret)
      return try room.respond(page)
    } catch {
      let problems = try Problems(error)
      return try await self.form(
        id, values: form, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  private func form(
    _ id: SealedValue.ID, values: FormData = FormData(), problems: Problems = .none,
    status: HTTPResponse.Status = .ok, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let value = try await room.desk.answer(SealedValueDetails(id), as: context.principal)
    let sheet = FormSheet("sealed", values: values, problems: problems)
    let reasons = RevealPurpose.Reason.allCases.map {
      Choice($0.rawValue, Texts.text("sealed.reason.\($0.rawValue)"))
    }
    let page = IdentityPage(
      frame: try await room.frame(Texts.text("sealed.title"), for: request, context),
      summary: [SummaryRow(label(value), value.masked)], action: DeskRoutes.identity(id),
      fields: [
        sheet.radios("reason", reasons),
        sheet.area("note", limit: RevealPurpose.longestNote, rows: 2, isOptional: true),
      ], problems: problems)
    return try room.respond(page, status: status)
  }

  private func label(_ value: SealedValue) -> String { Texts.text("sealed.field.\(value.field.rawValue)") }

  private func id(_ context: WebContext) throws -> SealedValue.ID {
    guard let id = context.parameters.get("id").flatMap({ SealedValue.ID($0) }) else { throw NotFound() }
    return id
  }
}
