import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Asks the questions of the substantive tests; the answers stand in the address, so that nothing is saved half.
struct TestsDesk: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(RequestDetails(try context.matterID()), as: context.principal)
    let query = Query(request)
    let kept = query["answers"].map(SubstantiveAddress.answers) ?? found.request.answers
    let given = query["answer"].flatMap(SubstantiveAnswer.init(rawValue:))
    var tests = (try? SubstantiveTests(answers: kept)) ?? SubstantiveTests()
    var notice: Notice?
    if query.items.contains(where: { $0.name == "answer" }) || given != nil {
      notice = Self.give(given, to: &tests)
    } else if query["asked"] != nil {
      notice = Notice(Texts.text("case.tests.choose"), .warning)
    }
    let matter = found.matter.matter
    var frame = try await room.frame(
      Texts.text("case.tests"), for: request, context,
      crumbs: [
        PageLink(Texts.text("requests.title"), DeskRoutes.requests),
        DeskRoutes.crumb(of: matter),
      ])
    if let notice { frame.notice = notice }
    let mayPropose =
      [.registered, .inHandling, .drafting].contains(found.request.course.stage)
      && found.powers.contains(.handleMatters)
    return try room.respond(TestsPage(frame: frame, found, tests, mayPropose: mayPropose))
  }

  /// Gives the answer; what it does not fit is told and changes nothing.
  private static func give(_ answer: SubstantiveAnswer?, to tests: inout SubstantiveTests) -> Notice? {
    guard let answer else { return Notice(Texts.text("case.tests.choose"), .warning) }
    do {
      try tests.give(answer)
      return nil
    } catch {
      return Notice(Texts.sentence(of: error), .warning)
    }
  }
}
