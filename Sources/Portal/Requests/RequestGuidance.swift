import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The pages before a request: which organ, what is public already, how to word it, and how to ask without a computer.
struct RequestGuidance: Sendable {
  let site: Site
  let desk: Desk

  @Sendable func start(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = Query(request)
    let text = (query["q"] ?? "").trimmed
    let found = try await desk.answer(
      ReceivingOrgans(text, after: query["after"].flatMap { Organ.ID($0) }), as: context.principal)
    return try site.respond(RequestStartPage(found, text: text, frame: site.frame(Texts.text("visitor.title"))))
  }

  @Sendable func organ(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await desk.answer(ReceivingOrgan(try context.organ), as: context.principal)
    let title = Texts.text("visitor.title.organ", ["organ": found.organ.name])
    return try site.respond(RequestOrganPage(found, frame: site.frame(title)))
  }

  @Sendable func help(_ request: Request, _ context: WebContext) throws -> Response {
    try site.respond(RequestHelpPage(frame: site.frame(Texts.text("visitor.help.title"))))
  }

  /// The form on paper; with the name of an organ where one is named.
  @Sendable func sheet(_ request: Request, _ context: WebContext) async throws -> Response {
    var found: ReceivingOrgan.Answer?
    if let id = Query(request)["organ"].flatMap({ Organ.ID($0) }) {
      found = try await desk.answer(ReceivingOrgan(id), as: context.principal)
    }
    let frame = site.frame(Texts.text("visitor.sheet.title"))
    return try site.respond(
      RequestSheetPage(frame: frame, organ: found?.organ.name ?? "", office: found?.office.rows ?? []))
  }
}

extension WebContext {
  /// The organ that the address names.
  ///
  /// - Throws: `NotFound` where it is no number.
  var organ: Organ.ID {
    get throws {
      guard let id = parameters.get("organ").flatMap({ Organ.ID($0) }) else { throw NotFound() }
      return id
    }
  }
}

/// How to ask by letter, at the counter, by telephone, and who helps (Article 43).
struct RequestHelpPage: Page {
  static let template = "request-help"
  static let sample = RequestHelpPage(frame: .sample)

  var frame: PageFrame
  var startPath = Routes.requests
  var sheetPath = Routes.requestSheet
  var guidePath = Routes.organs
  var followPath = Routes.follow
}

/// The form on paper.
struct RequestSheetPage: Page {
  static let template = "request-sheet"
  static let sample = RequestSheetPage(frame: .sample, organ: "青禾县自然资源局", office: [SummaryRow("地址", "青禾县")])

  var frame: PageFrame
  var startPath = Routes.requests
  /// To whom; empty to be filled in.
  var organ: String
  var office: [SummaryRow]
}
