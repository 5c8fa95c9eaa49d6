import Hummingbird
import JSONAPI
import Operations
import Portal
import WebSupport
import Workbench

/// Which addresses the server has, and on which port.
struct Doors {
  /// One port with what it answers.
  struct Address {
    var name: String
    var port: Int
    var router: Router<WebContext>
  }

  let addresses: [Address]

  /// The public page and the desk on one port, or each on its own where the settings say so.
  init(
    settings: ServerSettings, installation: Installation?, workshop: Workshop? = nil, certificate: Certificate? = nil
  ) throws {
    let metrics = WebMetrics()
    var open = settings.portal
    open.readiness = { await Readiness.of(settings, installation, workshop, certificate) }
    let typesetter = settings.letterTypesetter()
    let portal = try Portal(
      settings: open, desk: installation?.desk, cabinet: workshop?.cabinet, typesetter: typesetter)
    let watch = [
      MetricsAddress(metrics: metrics, readers: settings.addresses(.metricsFrom)) { ProcessFigures.text }.route
    ]
    var front = Self.frontage(settings, metrics, portal.appearance)
    guard let installation else {
      addresses = [
        Address(name: "公开", port: settings.port, router: front.router(for: portal.routes + watch))
      ]
      return
    }
    let cookie = SessionCookie(allowsPlain: settings.flag(.plainSessions))
    let workbench = try Workbench(
      desk: installation.desk, cabinet: workshop?.cabinet, version: Release.version, cookie: cookie,
      signOn: workshop?.signOn, typesetter: typesetter)
    let api = OfficeAPI(
      desk: installation.desk, cabinet: workshop?.cabinet, typesetter: typesetter, version: Release.version)
    let limit = settings.number(.accountRate)
    let rate = AccountRate(desk: installation.desk, perMinute: limit)
    let inner = (workbench.routes + api.routes).map { limit == 0 ? $0 : rate.limiting($0) } + watch
    front.inner = [Sessions(desk: installation.desk, cookie: cookie), FormGuard()]
    guard settings.number(.deskPort) != 0 else {
      front.appearance = { refusal, incident, path in
        let appearance = Workbench.owns(path) ? workbench.appearance : portal.appearance
        return try appearance(refusal, incident, path)
      }
      addresses = [Address(name: "公开", port: settings.port, router: front.router(for: portal.routes + inner))]
      return
    }
    var back = front
    back.appearance = workbench.appearance
    front.inner = []
    addresses = [
      // A form of the county files where citizens can reach it; whoever shows a token does so at the desk's address.
      Address(name: "公开", port: settings.port, router: front.router(for: portal.routes + api.visitorRoutes)),
      Address(name: "工作台", port: settings.number(.deskPort), router: back.router(for: inner)),
    ]
  }

  private static func frontage(
    _ settings: ServerSettings, _ metrics: WebMetrics, _ appearance: @escaping ErrorPages.Appearance
  ) -> Frontage {
    var frontage = Frontage(appearance: appearance)
    frontage.clients = ClientAddress(
      trusted: settings.addresses(.trustedProxies), isEncrypted: settings.isEncrypted)
    let rate = settings.number(.requestRate)
    frontage.rate = rate == 0 ? nil : RequestRate(perMinute: rate)
    frontage.metrics = metrics
    frontage.coversSubdomains = settings.flag(.subdomains)
    return frontage
  }
}
