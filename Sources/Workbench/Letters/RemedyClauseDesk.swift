import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What letters say about remedies, outcome by outcome, and the signature of a legal reviewer under it.
struct RemedyClauseDesk: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(.none, .ok, request, context)
  }

  @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try LetterTemplateDesk.organ(context)
    let form = try await FormData(request)
    do {
      try await room.desk.perform(
        ConfirmRemedies(of: organ, digest: form["digest"] ?? ""), as: context.principal)
      return room.redirect(to: DeskRoutes.remedyClauses, notice: "remedies.confirmedNow")
    } catch {
      return try await page(try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func page(
    _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(
      RemedyClauses(of: try LetterTemplateDesk.organ(context)), as: context.principal)
    let frame = try await room.frame(
      Texts.text("remedies.title"), for: request, context,
      crumbs: [PageLink(Texts.text("letterTemplates.title"), DeskRoutes.letterTemplates)])
    return try room.respond(RemedyClausesPage(frame: frame, found, problems), status: status)
  }
}

/// The clauses of an organ, those with the same words together.
struct RemedyClausesPage: FormPage {
  /// A clause with the letters that carry it.
  struct Clause: Sendable {
    var letters: String
    var paragraphs: [String]
    /// Said where nothing can be done.
    var nothing: String
  }

  static let template = "remedy-clauses"
  static let sample = RemedyClausesPage(
    frame: .sample, state: Tag("待法制审核确认", .soon), text: "说明", issues: ["还没有填写复议机关。"],
    clauses: [Clause(letters: "答复书（予以公开）", paragraphs: ["可以申请行政复议。"], nothing: "不告知")],
    action: "/desk/remedy-clauses", digest: "0123")

  var frame: DeskFrame
  var state: Tag
  var text: String
  /// What the organ has not said.
  var issues: [String]
  var clauses: [Clause]
  /// Where the signature is sent; empty for those who may not sign, or where it is there.
  var action: String
  var digest: String
  var fields: [Field] { [] }
  var problems = Problems.none
}

extension RemedyClausesPage {
  init(frame: DeskFrame, _ found: RemedyClauses.Outcome, _ problems: Problems) {
    var clauses: [Clause] = []
    var places: [[String]: Int] = [:]
    for clause in found.clauses {
      if let place = places[clause.paragraphs] {
        clauses[place].letters += "；\(clause.kind.word)"
      } else {
        places[clause.paragraphs] = clauses.count
        clauses.append(
          Clause(
            letters: clause.kind.word, paragraphs: clause.paragraphs,
            nothing: clause.paragraphs.isEmpty ? Texts.text("remedies.nothing") : ""))
      }
    }
    var state = Tag(Texts.text("remedies.toBeConfirmed.short"), .soon)
    if case .confirmed(let person, let day) = found.confirmation {
      state = Tag(Texts.text("remedies.confirmedBy", ["by": person, "on": day.chinese]), .ok)
    }
    self.init(
      frame: frame, state: state,
      text: Texts.text(found.isFromKnowledge ? "remedies.text.knowledge" : "remedies.text"),
      issues: found.issues.map(Texts.sentence(of:)), clauses: clauses,
      action: found.mayConfirm && found.confirmation.isOpen ? DeskRoutes.remedyClauses : "", digest: found.digest,
      problems: problems)
  }
}
