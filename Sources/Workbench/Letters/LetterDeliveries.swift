import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Enters that a letter was sent, and what became of it.
struct LetterDeliveries: Sendable {
  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let today = room.desk.now.beijingDate
    return try await form(FormData([("sentOn", "\(today)")]), .none, .ok, request, context)
  }

  @Sendable func record(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, letter) = (try context.matterID(), try context.letterID())
    var values = try await FormData(request)
    do {
      let way = values.choice("way", as: DeliveryWay.self)
      let sentOn = values.date("sentOn")
      let reference = values.text("reference", limit: Delivery.longestNote, isOptional: true)
      let reachedOn = values.date("reachedOn", isOptional: true)
      let note = values.text("note", limit: Delivery.longestNote, isOptional: true)
      try values.check()
      _ = try await room.desk.perform(
        RecordDelivery(
          letter, of: matter, way: try values.require(way, "way"), sentOn: try values.require(sentOn, "sentOn"),
          reference: reference, reachedOn: reachedOn, note: note), as: context.principal)
      return room.redirect(
        to: DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter), notice: "delivery.recordedNow")
    } catch {
      return try await form(values, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func askResult(_ request: Request, _ context: WebContext) async throws -> Response {
    try await resultForm(FormData(), .none, .ok, request, context)
  }

  @Sendable func settle(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, delivery) = (try context.matterID(), try deliveryID(context))
    var values = try await FormData(request)
    do {
      let reachedOn = values.date("reachedOn", isOptional: true)
      let returnedOn = values.date("returnedOn", isOptional: true)
      let note = values.text("note", limit: Delivery.longestNote, isOptional: true)
      try values.check()
      let letter = try await room.desk.perform(
        RecordDeliveryResult(delivery, of: matter, reachedOn: reachedOn, returnedOn: returnedOn, note: note),
        as: context.principal)
      return room.redirect(
        to: DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter), notice: "delivery.settledNow")
    } catch {
      return try await resultForm(values, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func form(
    _ values: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(
      PreviewLetter(try context.letterID(), of: try context.matterID()), as: context.principal)
    func path(_ pattern: String) -> String { DeskRoutes.letter(pattern, found.letter.id, of: found.matter.id) }
    guard found.mayDeliver else {
      return room.redirect(to: path(DeskRoutes.caseLetter), notice: "delivery.notNow", tone: .warning)
    }
    let sheet = FormSheet("delivery", values: values, problems: problems)
    let frame = try await room.frame(
      Texts.text("delivery.record"), for: request, context, crumbs: CaseLetters.crumbs(found))
    let fields = [
      sheet.radios("way", DeliveryWay.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
      sheet.date("sentOn"), sheet.text("reference", limit: Delivery.longestNote, isOptional: true),
      sheet.date("reachedOn", isOptional: true), sheet.text("note", limit: Delivery.longestNote, isOptional: true),
    ]
    return try room.respond(
      SheetPage(
        frame: frame, text: Texts.text("delivery.record.text"), action: path(DeskRoutes.letterDelivery),
        button: Texts.text("delivery.record"), cancelPath: path(DeskRoutes.caseLetter),
        groups: [.init(heading: "", fields: fields)], problems: problems), status: status)
  }

  private func resultForm(
    _ values: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(
      DeliveryDetails(try deliveryID(context), of: try context.matterID()), as: context.principal)
    let back = DeskRoutes.letter(DeskRoutes.caseLetter, found.letter.id, of: found.matter.id)
    let sheet = FormSheet("delivery", values: values, problems: problems)
    let frame = try await room.frame(
      Texts.text("delivery.settle"), for: request, context,
      crumbs: [
        DeskRoutes.crumb(of: found.matter), PageLink(found.letter.kind.word, back),
      ])
    let delivery = found.delivery
    let sent = Texts.text(
      "delivery.sent",
      ["way": Texts.text(delivery.way.textKey), "on": delivery.sentOn.chinese, "reference": delivery.reference])
    return try room.respond(
      SheetPage(
        frame: frame, text: sent, action: DeskRoutes.result(of: delivery), button: Texts.text("delivery.settle"),
        cancelPath: back,
        groups: [
          .init(
            heading: "",
            fields: [
              sheet.date("reachedOn", isOptional: true), sheet.date("returnedOn", isOptional: true),
              sheet.text("note", limit: Delivery.longestNote, isOptional: true),
            ])
        ], problems: problems), status: status)
  }

  private func deliveryID(_ context: WebContext) throws -> Delivery.ID {
    guard let id = context.parameters.get("delivery").flatMap({ Delivery.ID($0) }) else { throw NotFound() }
    return id
  }
}
