public import Hummingbird
import Operations
import Synchronization

/// Limits how often one source may ask: a bucket that fills evenly and holds a fifth of a minute's share.
///
/// It guards one process from floods and is kept in memory; what must be counted across processes, such as attempts to
/// sign in, is counted in the database.
public struct RequestRate: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  private struct Bucket {
    var tokens: Double
    var at: ContinuousClock.Instant
  }

  private final class Buckets: Sendable {
    let all = Mutex<[String: Bucket]>([:])
  }

  private let perSecond: Double
  private let depth: Double
  private let buckets = Buckets()
  private let clock = ContinuousClock()

  /// How many sources are remembered; beyond it those with full buckets are forgotten.
  static let maximumSources = 50_000

  /// At most so many requests a minute from one source.
  public init(perMinute: Int) {
    perSecond = Double(perMinute) / 60
    depth = max(Double(perMinute) / 5, 1)
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard admits(AddressList.source(of: context.principal.source), at: clock.now) else {
      throw Refusal(
        .tooManyRequests, code: "too-many", title: "访问过于频繁",
        message: "来自您所在网络的访问过于频繁，请过一会儿再试。", retryAfter: max(1, Int(1 / perSecond)))
    }
    return try await next(request, context)
  }

  /// Takes one token from the bucket of a source, if there is one.
  func admits(_ source: String, at now: ContinuousClock.Instant) -> Bool {
    buckets.all.withLock { all in
      var bucket = all[source] ?? Bucket(tokens: depth, at: now)
      bucket.tokens = min(depth, bucket.tokens + (now - bucket.at) / .seconds(1) * perSecond)
      bucket.at = now
      defer { all[source] = bucket }
      if all.count > Self.maximumSources {
        all = all.filter { $0.value.tokens + (now - $0.value.at) / .seconds(1) * perSecond < depth }
      }
      guard bucket.tokens >= 1 else { return false }
      bucket.tokens -= 1
      return true
    }
  }
}
