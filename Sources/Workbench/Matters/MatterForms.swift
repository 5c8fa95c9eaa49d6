import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The form of a matter: to register it and to change it.
struct MatterFormPage: FormPage {
  static let template = "matter-form"
  static let sample = MatterFormPage(
    frame: .sample, action: DeskRoutes.matters, cancelPath: DeskRoutes.matters, button: "登记", version: "1",
    fields: [FormSheet("matter").text("title")])

  var frame: DeskFrame
  var action: String
  var cancelPath: String
  var button: String
  var version: String
  var fields: [Field]
  var problems = Problems.none
}

/// Registers and changes matters.
struct MatterForms: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let today = room.desk.now.beijingDate
    return try await form(nil, values: FormData([("openedOn", "\(today)")]), request, context)
  }

  @Sendable func register(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    var values = try await FormData(request)
    do {
      let draft = try Self.draft(&values)
      let id = try await room.desk.perform(RegisterMatter(organ: organ, draft: draft), as: context.principal)
      return room.redirect(to: DeskRoutes.matter(id), notice: "matters.registered")
    } catch {
      return try await form(
        nil, values: values, problems: try Problems(error), status: .unprocessableContent, request, context)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let matter = try await room.desk.answer(MatterDetails(try context.matterID()), as: context.principal).matter
    let term = CountedTerm(matter.term)?.term
    let values = FormData([
      ("title", matter.title), ("summary", matter.summary), ("label", matter.label == .restricted ? "1" : "0"),
      ("openedOn", "\(matter.openedOn)"), ("dueOn", term == nil ? matter.dueOn.map { "\($0)" } ?? "" : ""),
      ("workdays", term.map { "\($0.count)" } ?? ""), ("version", "\(matter.version)"),
    ])
    return try await form(matter, values: values, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    var values = try await FormData(request)
    do {
      let draft = try Self.draft(&values)
      try await room.desk.perform(ChangeMatter(id, version: values.version, draft: draft), as: context.principal)
      return room.redirect(to: DeskRoutes.matter(id), notice: "matters.saved")
    } catch {
      let problems = try Problems(error)
      let matter = try await room.desk.answer(MatterDetails(id), as: context.principal).matter
      return try await form(
        matter, values: values, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  private static func draft(_ form: inout FormData) throws -> MatterDraft {
    let title = form.text("title", limit: MatterDraft.maximumTitle)
    let summary = form.text("summary", limit: MatterDraft.maximumSummary, isOptional: true)
    let openedOn = form.date("openedOn")
    let dueOn = form.date("dueOn", isOptional: true)
    let workdays = form.integer("workdays", in: 1...400, isOptional: true)
    try form.check()
    let term = workdays.flatMap { Term($0, .workdays) }
    return MatterDraft(
      title: title, summary: summary, label: form.flag("label") ? .restricted : .ordinary,
      openedOn: try form.require(openedOn, "openedOn"),
      due: term.map { .term($0) } ?? dueOn.map { .day($0) } ?? .none)
  }

  private func form(
    _ matter: Matter?, values: FormData, problems: Problems = .none, status: HTTPResponse.Status = .ok,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("matter", values: values, problems: problems)
    let title = matter.map { Texts.text("matter.edit", ["number": $0.number]) } ?? Texts.text("matter.new")
    let frame = try await room.frame(
      title, for: request, context, crumbs: [PageLink(Texts.text("matters.title"), DeskRoutes.matters)])
    let path = matter.map { DeskRoutes.matter($0.id) } ?? DeskRoutes.matters
    return try room.respond(
      MatterFormPage(
        frame: frame, action: matter.map { DeskRoutes.matterForm($0.id) } ?? DeskRoutes.matters, cancelPath: path,
        button: Texts.text(matter == nil ? "matter.register" : "matter.save"), version: values["version"] ?? "",
        fields: [
          sheet.text("title"), sheet.area("summary", limit: MatterDraft.maximumSummary, rows: 8, isOptional: true),
          sheet.date("openedOn"), sheet.number("workdays", isOptional: true),
          sheet.date("dueOn", isOptional: true), sheet.checkbox("label"),
        ], problems: problems),
      status: status)
  }
}

extension WebContext {
  /// The matter that the address names.
  func matterID() throws -> Matter.ID {
    guard let id = parameters.get("id").flatMap({ Matter.ID($0) }) else { throw NotFound() }
    return id
  }
}
