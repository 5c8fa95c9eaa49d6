import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Where an applicant sends an identity paper, an authorisation or other files to his case.
struct OwnFiles: Sendable {
  let site: Site
  let desk: Desk
  let cases: OwnCases

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in try await page(key, .none, context) }
  }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      guard let cabinet = cases.cabinet else { throw NotFound() }
      try await VisitorRate.sending.count(context, desk)
      let principal = context.principal
      do {
        let upload = FileUpload(limits: .oneFile(bytes: AttachOwnFile.mostBytes))
        _ = try await upload.receive(request) { head, portions in
          guard let kind = head.fields["kind"].flatMap(OwnFileKind.init(rawValue:)) else {
            throw Issues([Issue("kind", "visitor.choose.kindOfFile")])
          }
          return try await cabinet.attach(portions, name: head.name, as: kind, to: key, as: principal)
        }
      } catch let refusal as FileRefusal {
        return try await page(key, Problems([Issue("file", refusal.key, refusal.arguments)]), context)
      } catch let refusal as Refusal where refusal == .noFiles {
        return try await page(key, Problems([Issue("file", "visitor.choose.file")]), context)
      } catch let issues as Issues {
        return try await page(key, Problems(issues.list), context)
      }
      return .redirect(to: "\(Routes.ownCase)?done=files", type: .normal)
    }
  }

  private func page(_ key: CaseKey, _ problems: Problems, _ context: WebContext) async throws -> Response {
    let found = try await desk.answer(OwnCase(key), as: context.principal)
    guard cases.cabinet != nil, found.actions.contains(.attach) else { throw VisitorRefusal.notNow }
    let title = Texts.text("visitor.files.title")
    let page = OwnFilesPage(
      frame: site.frame(problems.isAny ? Texts.text("visitor.title.wrong", ["title": title]) : title),
      number: found.number, formToken: context.formToken,
      fields: OwnFilesPage.fields(hasAgent: found.hasAgent, problems: problems), problems: problems)
    return try site.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}

/// The form for one file.
struct OwnFilesPage: Page {
  static let template = "own-files"
  static let sample = OwnFilesPage(
    frame: .sample, number: "青申〔2026〕1号", fields: OwnFilesPage.fields(hasAgent: true, problems: .none))

  var frame: PageFrame
  var casePath = Routes.ownCase
  var action = Routes.ownFiles
  var number: String
  var formToken = ""
  /// The kind comes before the file, which is read as it arrives.
  var fields: [Field]
  var problems = Problems.none

  /// The two fields; an agent's paper is asked for only where there is an agent.
  static func fields(hasAgent: Bool, problems: Problems) -> [Field] {
    let sheet = FormSheet("visitor.files", problems: problems)
    let kinds = OwnFileKind.allCases.filter { hasAgent || ($0 != .agentIdentity && $0 != .authorisation) }
    let choices = kinds.map { kind in
      let key = "visitor.fileKind.\(kind.rawValue)"
      return Choice(kind.rawValue, Texts.text(key), hint: Texts.all["\(key).hint"] ?? "")
    }
    return [sheet.radios("kind", choices), sheet.file("file")]
  }
}
