public import Hummingbird

/// Everything that stands between the network and the handlers, in one order for all addresses.
public struct Frontage: Sendable {
  /// Who speaks to us, behind which proxies.
  public var clients = ClientAddress(trusted: .none, isEncrypted: false)
  /// How often one source may ask.
  public var rate: RequestRate?
  /// Whether browsers shall reach all subdomains of this host over TLS only, too.
  public var coversSubdomains = false
  /// What is counted.
  public var metrics = WebMetrics()
  /// How a refusal looks to a person.
  public var appearance: ErrorPages.Appearance
  /// What knows sessions and their forms; stands innermost.
  public var inner: [any RouterMiddleware<WebContext>] = []

  /// A frontage whose error pages `appearance` draws.
  public init(appearance: @escaping ErrorPages.Appearance) {
    self.appearance = appearance
  }

  /// A router for addresses, behind the middleware, outermost first.
  public func router(for routes: [WebRoute]) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: clients)
    router.add(middleware: AccessLog(metrics: metrics))
    router.add(middleware: SecurityHeaders(coversSubdomains: coversSubdomains))
    router.add(middleware: ErrorPages(appearance: appearance))
    router.add(middleware: OneHost())
    router.add(middleware: KnownMethods(routes: routes.map { ($0.path, $0.method) }))
    if let rate { router.add(middleware: rate) }
    router.add(middleware: SameOrigin())
    for middleware in inner { add(middleware, to: router) }
    for route in routes {
      router.on(RouterPath(route.path), method: route.method, use: route.handler)
    }
    return router
  }

  private func add(_ middleware: some RouterMiddleware<WebContext>, to router: Router<WebContext>) {
    router.add(middleware: middleware)
  }
}
