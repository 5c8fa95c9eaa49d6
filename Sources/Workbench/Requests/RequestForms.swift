import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Registers requests.
struct RequestForms: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let channel = RequestChannel.inPerson
    let today = try await outlook(nil, context).today
    let values = [
      ("kind", Party.Kind.naturalPerson.rawValue), ("paper", IdentityPaper.Kind.residentCard.rawValue),
      ("subject", RequestSubject.information.rawValue), ("carrier", Supply.Carrier.paper.rawValue),
      ("delivery", DeliveryWay.post.rawValue), ("evidence.submitted", "\(today)"),
    ]
    return try await form(channel, FormData(values), nil, request, context)
  }

  /// Registers; without being asked to, where the same applicant has asked the same before, only after a warning.
  @Sendable func register(_ request: Request, _ context: WebContext) async throws -> Response {
    var values = try await FormData(request)
    let channel = values["channel"].flatMap(RequestChannel.init(rawValue:)) ?? .inPerson
    if let chosen = RequestForm.chosen(by: values["deed"]) {
      return try await form(chosen, values, nil, request, context)
    }
    do {
      let today = try await outlook(nil, context).today
      let draft = try RequestForm.draft(&values, channel, today: today)
      let handler = values.record("handler", as: Person.ID.self, isOptional: true)
      try values.check()
      let found = try await outlook(draft, context)
      guard values["deed"] != "preview" else { return try await form(channel, values, found, request, context) }
      guard found.duplicates.isEmpty || values.flag("knowsDuplicate") else {
        let problems = Problems([Issue("knowsDuplicate", "case.issue.duplicate", Self.arguments(found))])
        return try await form(
          channel, values, found, problems: problems, status: .unprocessableContent, request, context)
      }
      let register = RegisterRequest(organ: try organ(context), draft: draft, handler: handler)
      let id = try await room.desk.perform(register, as: context.principal)
      return room.redirect(to: DeskRoutes.request(id), notice: "case.registered")
    } catch {
      let problems = try Problems(RequestForm.placed(error, channel))
      return try await form(
        channel, values, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  private static func arguments(_ found: RegistrationOutlook.Outcome) -> [String: String] {
    ["number": found.duplicates.map(\.number).joined(separator: "、")]
  }

  private func organ(_ context: WebContext) throws -> Organ.ID {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    return organ
  }

  private func outlook(_ draft: RequestDraft?, _ context: WebContext) async throws -> RegistrationOutlook.Outcome {
    try await room.desk.answer(RegistrationOutlook(of: try organ(context), draft), as: context.principal)
  }

  private func form(
    _ channel: RequestChannel, _ values: FormData, _ found: RegistrationOutlook.Outcome? = nil,
    problems: Problems = .none, status: HTTPResponse.Status = .ok, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let handlers = try await (found == nil ? outlook(nil, context) : found)?.handlers ?? []
    let form = RequestForm(
      channel: channel, values: values, problems: problems,
      handlers: handlers.map { Choice($0.id.description, $0.name) })
    let frame = try await room.frame(
      Texts.text("requests.new"), for: request, context,
      crumbs: [PageLink(Texts.text("requests.title"), DeskRoutes.requests)])
    let sheet = FormSheet("case.form", values: values, problems: problems)
    return try room.respond(
      RequestFormPage(
        frame: frame,
        action: DeskRoutes.newRequest, channel: channel.rawValue, channels: form.channels, hidden: form.hidden,
        groups: form.groups,
        outlook: found.map { RequestFormPage.Outlook($0, channel, sheet) }, cancelPath: DeskRoutes.requests,
        problems: problems),
      status: status)
  }
}
