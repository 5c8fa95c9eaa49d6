import HTTPTypes
import Operations
import WebSupport

/// How often one source may do something on the pages of requests, counted over all processes of the installation.
struct VisitorRate: Sendable {
  private let name: String
  private let limit: Int
  private let seconds: Int64

  /// Beginning a form.
  static func begin(perHour limit: Int) -> VisitorRate { VisitorRate(name: "begin", limit: limit, seconds: 3_600) }
  /// Filing with the proof of a browser's work; a public terminal or a whole village may stand behind one address.
  static let filing = VisitorRate(name: "file", limit: 20, seconds: 3_600)
  /// Filing without a script, and so without that proof.
  static let plainFiling = VisitorRate(name: "file-plain", limit: 5, seconds: 3_600)
  /// Naming a number and a secret.
  static let following = VisitorRate(name: "follow", limit: 10, seconds: 900)
  /// Sending files.
  static let sending = VisitorRate(name: "send", limit: 30, seconds: 3_600)

  /// Counts once.
  ///
  /// - Throws: `Refusal` where it was too often.
  func count(_ context: WebContext, _ desk: Desk) async throws {
    let source = AddressList.source(of: context.principal.source)
    let rate = RateLimit("request-\(name) \(source)", limit: limit, seconds: seconds)
    guard case .refused(let wait) = try await desk.keep(rate, as: context.principal) else { return }
    throw Refusal(
      .tooManyRequests, code: "visitor-too-many", title: Texts.text("visitor.tooMany.title"),
      message: Texts.text("visitor.tooMany", ["minutes": "\((wait + 59) / 60)"]), retryAfter: wait)
  }
}
