public import Documents
import HTTPTypes
public import Hummingbird
public import Operations
public import WebSupport

/// The public page: drop reports, see them checked, compare, download.
public struct Portal: Sendable {
  private let settings: PortalSettings
  private let site: Site
  private let store: ReadingStore
  private let desk: Desk?
  private let cabinet: FileCabinet?
  private let typesetter: any LetterTypesetter

  /// A portal, its templates compiled; without a desk it has no pages that come from the ledger, without a cabinet
  /// applicants send no files, without a typesetter they get no PDF.
  ///
  /// - Throws: `PageLibrary.Fault` where a template does not parse, which the tests exclude.
  public init(
    settings: PortalSettings, desk: Desk? = nil, cabinet: FileCabinet? = nil,
    typesetter: any LetterTypesetter = NoTypesetter()
  ) throws {
    self.typesetter = typesetter
    self.settings = settings
    self.desk = desk
    self.cabinet = cabinet
    site = try Site(version: settings.version, hasDesk: desk != nil)
    store = ReadingStore(limits: settings.store)
  }

  /// The addresses alone behind the usual middleware, as the tests use them.
  public func router() -> Router<WebContext> { Frontage(appearance: appearance).router(for: routes) }

  /// How a refusal looks to a visitor.
  public var appearance: ErrorPages.Appearance {
    let site = site
    return { refusal, incident, path in try site.refusal(refusal, incident: incident, path: path) }
  }

  /// All addresses of the public page.
  public var routes: [WebRoute] { pages() + guidePages() + itemPages + requestPages + assets }

  private var assets: [WebRoute] {
    site.assets.map { asset in
      WebRoute(method: .get, path: asset.path, access: .anyone) { request, _ in asset.response(to: request) }
    }
  }

  private func guidePages() -> [WebRoute] {
    guard let desk else { return [] }
    let guides = Guides(site: site, desk: desk)
    return [
      WebRoute(method: .get, path: Routes.organs, access: .anyone, handler: guides.list),
      WebRoute(method: .get, path: Routes.guide, access: .anyone, handler: guides.show),
      WebRoute(method: .get, path: Routes.guideRevision, access: .anyone, handler: guides.showRevision),
    ]
  }

  private var itemPages: [WebRoute] { desk.map { Items(site: site, desk: $0, cabinet: cabinet).routes } ?? [] }

  private var requestPages: [WebRoute] {
    desk.map { RequestRoom(site: site, desk: $0, cabinet: cabinet, typesetter: typesetter).routes } ?? []
  }

  private func pages() -> [WebRoute] {
    let room = ReadingRoom(limits: settings.reading, workers: settings.workers)
    let batches = Batches(store: store, minutes: Int(settings.store.retention / .seconds(60)))
    let uploads = Uploads(limits: settings.uploads, budget: settings.uploadBudget)
    let home = Home(site: site, settings: settings)
    let drops = Drops(site: site, uploads: uploads, store: store, batches: batches, room: room)
    let reports = Reports(site: site, batches: batches, room: room)
    let comparisons = Comparisons(site: site, batches: batches, room: room)
    let downloads = Downloads(batches: batches, reports: reports, room: room)
    let tables = TableDownloads(batches: batches, room: room)
    let health = Health(readiness: settings.readiness, readers: settings.readers)
    return [
      WebRoute(method: .get, path: Routes.home, access: .anyone, handler: home.show),
      WebRoute(method: .post, path: Routes.drop, access: .anyone, handler: drops.create),
      WebRoute(method: .get, path: Routes.batch, access: .anyone, handler: drops.show),
      WebRoute(method: .get, path: Routes.comparison, access: .anyone, handler: comparisons.show),
      WebRoute(method: .get, path: Routes.report, access: .anyone, handler: reports.show),
      WebRoute(method: .get, path: Routes.reportWorkbook, access: .anyone, handler: downloads.workbook),
      WebRoute(method: .get, path: Routes.reportJSON, access: .anyone, handler: downloads.json),
      WebRoute(method: .get, path: Routes.reportPrint, access: .anyone, handler: downloads.print),
      WebRoute(method: .get, path: Routes.table, access: .anyone, handler: tables.table),
      WebRoute(method: .get, path: Routes.health, access: .anyone, handler: health.live),
      WebRoute(method: .get, path: Routes.readiness, access: .anyone, handler: health.ready),
    ]
  }
}
