public import Hummingbird
import Logging
import Operations

/// A request that cannot be answered, in a sentence that its sender can act on.
public struct Refusal: Error, Equatable, Sendable {
  /// The status of the response.
  public var status: HTTPResponse.Status
  /// A short word for programs, such as `too-large`.
  public var code: String
  /// The heading of the error page.
  public var title: String
  /// What happened and what to do, in Chinese.
  public var message: String
  /// After how many seconds trying again makes sense.
  public var retryAfter: Int?
  /// The methods that the path knows, for 405.
  public var allow: [String]

  /// What is wrong field by field, for programs; pages tell it beside their fields.
  public var issues: [FieldIssue] = []

  /// What is wrong with one field.
  public struct FieldIssue: Equatable, Sendable, Encodable {
    /// The field; empty where it concerns the whole.
    public var field: String
    /// The sentence.
    public var message: String
  }

  /// A refusal with its sentence.
  public init(
    _ status: HTTPResponse.Status, code: String, title: String, message: String, retryAfter: Int? = nil,
    allow: [String] = []
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.message = message
    self.retryAfter = retryAfter
    self.allow = allow
  }
}

extension Refusal {
  /// Writes down why something was refused; loudly where somebody may be trying to get around a guard.
  ///
  /// Only the code is written: what was sent may hold personal data.
  public func log(_ context: WebContext) {
    let isGuard = [.unauthorized, .forbidden, .tooManyRequests, .badRequest].contains(status)
    context.logger.log(
      level: isGuard ? .notice : .info, "refused",
      metadata: ["code": .string(code), "from": .string(context.principal.source)])
  }

  /// There is no such page.
  public static let notFound = Refusal(
    .notFound, code: "not-found", title: "没有这个页面", message: "地址可能输入有误，或者页面已经移走。请检查地址，或回到首页重新开始。")

  /// The path is known, but not for this method.
  public static func methodNotAllowed(allow: [String]) -> Refusal {
    Refusal(
      .methodNotAllowed, code: "method-not-allowed", title: "不能这样访问此页面",
      message: "这个地址不接受这种请求方式。请回到首页，用页面上的按钮操作。", allow: allow)
  }

  /// A fault of ours; the log knows more under the incident number.
  public static let fault = Refusal(
    .internalServerError, code: "fault", title: "系统出了问题",
    message: "这次操作没有完成，您的文件没有留在服务器上。请稍后重试；如果仍然如此，请把下面的事件编号告诉管理员。")

  /// The refusal for a status that the framework chose.
  static func of(_ status: HTTPResponse.Status) -> Refusal {
    switch status.code {
    case 404: .notFound
    case 413:
      Refusal(.contentTooLarge, code: "too-large", title: "内容太大", message: "提交的内容超过上限，请减少后再试。")
    case 400..<500:
      Refusal(
        status, code: "bad-request", title: "请求无法理解", message: "浏览器发来的内容不完整或格式不对。请回到首页，重新操作一次。")
    default: .fault
    }
  }
}
