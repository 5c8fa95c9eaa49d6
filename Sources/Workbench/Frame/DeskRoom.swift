import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What the pages of the desk work with.
struct DeskRoom: Sendable {
  /// The door to the data.
  let desk: Desk
  /// The door where people prove who they are.
  let entrance: Entrance
  /// The single sign-on; nil where none is set up.
  let signOn: SingleSignOn?
  /// The cookies of sessions.
  let cookie: SessionCookie
  /// The files of records; nil where none are kept.
  let cabinet: FileCabinet?
  /// What sets letters as PDF, or says that nothing does.
  let typesetter: any LetterTypesetter
  /// Templates and assets.
  let site: DeskSite
  /// The places in the rail, in order.
  let rail: [RailEntry]
  /// The patterns of all routes that answer to GET, so that the frame leads nowhere that does not exist.
  let known: Set<String>

  /// What puts letters and cases on paper.
  var press: Press { Press(cabinet: cabinet, typesetter: typesetter) }

  /// The frame of a page for whoever asks; `crumbs` is the path to the page, without the page itself.
  func frame(
    _ title: String, for request: Request, _ context: WebContext, crumbs: [PageLink] = []
  ) async throws -> DeskFrame {
    var frame = site.frame(title)
    frame.notice = OneTimeNotice.notice(of: request, context)
    if !crumbs.isEmpty { frame.crumbs = crumbs + [PageLink(title, "")] }
    guard let person = context.signedIn else { return frame }
    let glance = try await desk.answer(DeskGlance(at: person.organ), as: context.principal)
    frame.person = person.name
    frame.organ = person.organName
    frame.announcement = glance.announcement
    frame.token = person.formToken
    frame.rail = parts(for: person, at: request.uri.path, glance)
    frame.search = person.capabilities.contains(.viewMatters) ? existing(DeskRoutes.search) : ""
    frame.account = existing(DeskRoutes.profile)
    frame.organs = DeskRoutes.organChoice
    frame.signOut = DeskRoutes.signOut
    if request.uri.path == frame.search { frame.query = Query(request)["q"] ?? "" }
    return frame
  }

  /// The page as a response.
  func respond(_ page: some DeskPage, status: HTTPResponse.Status = .ok) throws -> Response {
    try rendered(page, status)
  }

  /// The page of a form as a response; sentences that do not say what they are about name their field.
  func respond(_ page: some FormPage, status: HTTPResponse.Status = .ok) throws -> Response {
    var named = page
    named.problems = page.problems.naming(page.fields)
    return try rendered(named, status)
  }

  private func rendered(_ page: some DeskPage, _ status: HTTPResponse.Status) throws -> Response {
    var response = Response(html: try site.library.render(page), status: status)
    if page.frame.notice != nil { response.setCookie(OneTimeNotice.forgotten) }
    return response
  }

  /// Sends the browser to a page after a change, with a notice that is shown there once.
  func redirect(
    to path: String, notice key: String? = nil, _ arguments: [String: String] = [:], tone: Notice.Tone = .done
  ) -> Response {
    var response = Response.redirect(to: path, type: .normal)
    if let key { response.setCookie(OneTimeNotice(key: key, arguments: arguments, tone: tone).cookie) }
    return response
  }

  private func existing(_ path: String) -> String { known.contains(path) ? path : "" }

  /// The rail; the entry with the longest path that the address begins with is where the person is.
  private func parts(for person: SignedIn, at address: String, _ glance: DeskGlance.Counts) -> [DeskFrame.Part] {
    let shown = rail.filter { $0.isShown(to: person) }
    let current = shown.map(\.path).filter { $0 == address || address.hasPrefix($0 + "/") && $0 != DeskRoutes.home }
      .max { $0.utf8.count < $1.utf8.count }
    return RailEntry.Section.allCases.compactMap { section in
      let links = shown.filter { $0.section == section }.map { entry in
        PageLink(
          Texts.text(entry.text), entry.path, isCurrent: entry.path == current,
          count: DeskGlance.words(entry.count(glance)))
      }
      return links.isEmpty ? nil : DeskFrame.Part(heading: Texts.text("desk.rail.\(section.rawValue)"), links: links)
    }
  }
}
