public import Documents
import Hummingbird
public import Operations
public import WebSupport

/// The pages of the office: everything under `/desk`.
public struct Workbench: Sendable {
  /// What each feature brings, in the order of the rail.
  static let features: [DeskFeature] = [
    FramePages.feature,
    TodayPages.feature,
    RequestPages.feature,
    ItemPages.feature,
    MatterPages.feature,
    SearchPages.feature,
    RemedyPages.feature,
    CountPages.feature,
    AfterReplyPages.feature,
    RegisterPages.feature,
    OrganPages.feature,
    GuidePages.feature,
    LetterPages.feature,
    ArchivePages.feature,
    RecordPages.feature,
    AbsencePages.feature,
    IdentityPages.feature,
    CalendarPages.feature,
    PeoplePages.feature,
    RolePages.feature,
    ChainPages.feature,
    NotificationPages.feature,
    AttachmentPages.feature,
    JobPages.feature,
    RetentionPages.feature,
    JournalPages.feature,
    SettingPages.feature,
    NumberPages.feature,
    SignInPages.feature,
  ]

  private let room: DeskRoom
  private let pages: [WebRoute]

  /// The desk, its templates compiled; without a cabinet it takes and gives no files, without a typesetter no PDF.
  ///
  /// - Throws: `PageLibrary.Fault` where a template does not parse or names a text that is not there, which the tests
  ///   exclude.
  public init(
    desk: Desk, cabinet: FileCabinet? = nil, version: String, mill: PasswordMill = PasswordMill(),
    cookie: SessionCookie = SessionCookie(), signOn: SingleSignOn? = nil,
    typesetter: any LetterTypesetter = NoTypesetter()
  ) throws {
    let site = try DeskSite(features: Self.features, version: version)
    let rail = Self.features.flatMap(\.rail)
    // Features make their routes with a room, and the room knows the routes; the first room only serves to list them.
    let first = DeskRoom(
      desk: desk, entrance: Entrance(desk: desk, mill: mill), signOn: signOn, cookie: cookie, cabinet: cabinet,
      typesetter: typesetter, site: site, rail: rail, known: [])
    let known = Set(Self.features.flatMap { $0.routes(first) }.filter { $0.method == .get }.map(\.path))
    let room = DeskRoom(
      desk: desk, entrance: first.entrance, signOn: signOn, cookie: cookie, cabinet: cabinet,
      typesetter: typesetter, site: site, rail: rail, known: known)
    let door = DeskDoor(room: room)
    self.room = room
    pages = Self.features.flatMap { $0.routes(room) }.map { route in
      var guarded = route
      guarded.handler = door.guarding(route)
      return guarded
    }
  }

  /// The path to which a provider of the single sign-on sends browsers back.
  public static let signOnCallback = DeskRoutes.signOnCallback

  /// All addresses of the desk.
  public var routes: [WebRoute] {
    pages
      + room.site.assets.map { asset in
        WebRoute(method: .get, path: asset.path, access: .anyone) { request, _ in asset.response(to: request) }
      }
  }

  /// Whether an address belongs to the desk, so that also what is not there looks like it.
  public static func owns(_ path: String) -> Bool {
    path == DeskRoutes.root || path.hasPrefix(DeskRoutes.root + "/")
  }

  /// How an error looks that no page of the desk told of: no such address, a fault.
  public var appearance: ErrorPages.Appearance {
    let room = room
    return { refusal, incident, _ in
      let page = RefusedPage(
        frame: room.site.frame(refusal.title), status: refusal.status.code, message: refusal.message,
        incident: refusal.status.kind == .serverError ? incident : nil)
      return try room.respond(page, status: refusal.status)
    }
  }
}
