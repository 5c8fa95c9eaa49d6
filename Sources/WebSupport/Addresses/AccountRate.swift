import Hummingbird
public import Operations

/// Limits how often one account may search and take data out, counted in the database over all processes.
///
/// It slows down whoever copies the records of an office with an account that may read them one by one.
public struct AccountRate: Sendable {
  private let desk: Desk
  private let perMinute: Int

  /// At most so many requests a minute from one account, its tokens included.
  public init(desk: Desk, perMinute: Int) {
    self.desk = desk
    self.perMinute = perMinute
  }

  /// The route, limited where it is costly.
  public func limiting(_ route: WebRoute) -> WebRoute {
    guard route.isCostly else { return route }
    var limited = route
    limited.handler = { request, context in
      try await count(context)
      return try await route.handler(request, context)
    }
    return limited
  }

  private func count(_ context: WebContext) async throws {
    guard let person = context.principal.person else { return }
    let limit = RateLimit("account \(person)", limit: perMinute, seconds: 60)
    guard case .refused(let seconds) = try await desk.keep(limit, as: context.principal) else { return }
    throw Refusal(
      .tooManyRequests, code: "account-too-many", title: Texts.text("rate.account.title"),
      message: Texts.text("rate.account", ["seconds": "\(seconds)"]), retryAfter: seconds)
  }
}
