import HTTPTypes
public import Hummingbird
public import WebSupport

/// The public page: drop reports, see them checked, compare, download.
public struct Portal: Sendable {
  private let settings: PortalSettings
  private let site: Site
  private let store: ReadingStore

  /// A portal, its templates compiled.
  ///
  /// - Throws: `PageLibrary.Fault` where a template does not parse, which the tests exclude.
  public init(settings: PortalSettings) throws {
    self.settings = settings
    site = try Site(version: settings.version)
    store = ReadingStore(limits: settings.store)
  }

  /// All routes behind the middleware, outermost first.
  public func router() -> Router<WebContext> {
    let site = site
    let routes = routes()
    let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
    router.addMiddleware {
      AccessLog()
      SecurityHeaders()
      ErrorPages { refusal, incident in try site.refusal(refusal, incident: incident) }
      KnownMethods(routes: routes.map { ($0.path, $0.method) })
      SameOrigin()
    }
    for route in routes {
      router.on(RouterPath(route.path), method: route.method, use: route.handler)
    }
    return router
  }

  private struct Route {
    var method: HTTPRequest.Method
    var path: String
    var handler: @Sendable (Request, WebContext) async throws -> Response
  }

  private func routes() -> [Route] {
    let room = ReadingRoom(limits: settings.reading, workers: settings.workers)
    let batches = Batches(store: store, minutes: Int(settings.store.retention / .seconds(60)))
    let uploads = Uploads(limits: settings.uploads, budget: settings.uploadBudget)
    let home = Home(site: site, settings: settings)
    let drops = Drops(site: site, uploads: uploads, store: store, batches: batches, room: room)
    let reports = Reports(site: site, batches: batches, room: room)
    let comparisons = Comparisons(site: site, batches: batches, room: room)
    let downloads = Downloads(batches: batches, reports: reports, room: room)
    let tables = TableDownloads(batches: batches, room: room)
    let health = Health(version: settings.version)
    return [
      Route(method: .get, path: Routes.home, handler: home.show),
      Route(method: .post, path: Routes.drop, handler: drops.create),
      Route(method: .get, path: Routes.batch, handler: drops.show),
      Route(method: .get, path: Routes.comparison, handler: comparisons.show),
      Route(method: .get, path: Routes.report, handler: reports.show),
      Route(method: .get, path: Routes.reportWorkbook, handler: downloads.workbook),
      Route(method: .get, path: Routes.reportJSON, handler: downloads.json),
      Route(method: .get, path: Routes.reportPrint, handler: downloads.print),
      Route(method: .get, path: Routes.table, handler: tables.table),
      Route(method: .get, path: Routes.health, handler: health.live),
      Route(method: .get, path: Routes.readiness, handler: health.ready),
    ]
      + site.assets.map { asset in
        Route(method: .get, path: asset.path) { request, _ in asset.response(to: request) }
      }
  }
}
