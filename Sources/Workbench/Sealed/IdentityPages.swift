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
      "purpose": PackageResources.purpose_mustache, "identity-shown": PackageResources.identity_shown_mustache,
    ],
    samples: [PurposePage.sample, IdentityShownPage.sample], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (secrets, confirmed) = (Secrets(room: room), ConfirmationDesk(room: room))
    return [
      WebRoute(
        method: .get, path: DeskRoutes.identity, access: .capability(.revealIdentity),
        handler: confirmed.guarding(secrets.ask)),
      WebRoute(method: .post, path: DeskRoutes.identity, access: .capability(.revealIdentity), handler: secrets.show),
    ]
  }
}

/// The secret, once.
struct IdentityShownPage: DeskPage {
  static let template = "identity-shown"
  static let sample = IdentityShownPage(frame: .sample, label: "身份号码", secret: "110101199003071234")

  var frame: DeskFrame
  var label: String
  var secret: String
}

/// Shows the number of an identity paper.
struct Secrets: Sendable {
  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    try await form(value(context)).ask(request, context)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let value = try await value(context)
    return try await form(value).take(request, context) { purpose in
      let secret = try await room.desk.perform(RevealIdentity(value.id, purpose: purpose), as: context.principal)
      let frame = try await room.frame(Texts.text("sealed.title"), for: request, context)
      return try room.respond(IdentityShownPage(frame: frame, label: value.field.word, secret: secret))
    }
  }

  private func form(_ value: SealedValue) -> PurposeForm {
    PurposeForm(
      room: room, summary: [SummaryRow(value.field.word, value.masked)], action: DeskRoutes.identity(value.id),
      cancelPath: DeskRoutes.home)
  }

  private func value(_ context: WebContext) async throws -> SealedValue {
    guard let id = context.parameters.get("id").flatMap({ SealedValue.ID($0) }) else { throw NotFound() }
    return try await room.desk.answer(SealedValueDetails(id), as: context.principal)
  }
}

extension SealedValue.Field {
  /// The field in words.
  var word: String { Texts.text("sealed.field.\(rawValue)") }
}
