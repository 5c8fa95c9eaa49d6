import WebSupport

/// The receipt of a request that was filed: its number, and the secret, which is shown on no other page.
struct RequestReceiptPage: Page {
  static let template = "request-receipt"
  static let sample = RequestReceiptPage(
    frame: .sample, organ: "青禾县自然资源局", number: "青资申〔2026〕1号", secret: "ABCD-EFGH-JKLM-NPQR", filedOn: "2026年3月2日",
    due: "2026年3月30日", isConfirmed: true, isRepeated: true, hasAgent: true)

  var frame: PageFrame
  var organ: String
  var number: String
  var secret: String
  var filedOn: String
  /// By when the reply must leave; empty where nobody can tell.
  var due: String
  /// Whether the day of receipt is fixed already.
  var isConfirmed: Bool
  /// Whether the form had been sent before.
  var isRepeated: Bool
  /// Whether an authorisation is still to be sent.
  var hasAgent: Bool
  var casePath = Routes.ownCase
  var followPath = Routes.follow
  var dropPath = Routes.leaveOwnCase
  var formToken = ""
}
