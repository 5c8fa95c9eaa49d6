/// How a letter or a copy reaches somebody (获取方式、送达方式).
public enum DeliveryWay: String, CaseIterable, Codable, Sendable {
  /// 邮寄: by the postal enterprise, whose day of posting counts.
  case post
  /// 自行领取、当面送达: signed for at the counter.
  case counter
  /// 网上查看、下载: on the page of the case, with a notice.
  case online
  /// 电子邮件.
  case email
  /// 传真.
  case fax
  /// 当场查阅、抄录.
  case reading

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "request.delivery.\(rawValue)" }

  /// Whether a reply that goes this way is served online, so that its remedies clause names the online route.
  public var isOnline: Bool { self == .online || self == .email }
}
