/// A channel as the guide describes it to the public; how a request really came is a `RequestChannel`.
///
/// An office may leave channels out, except the first two; a channel that its guide does not describe is not limited by
/// rules of the office (国办公开办函〔2017〕19号).
public enum GuideChannel: String, CaseIterable, Sendable, Codable {
  /// 当面提交, which can never be refused.
  case inPerson
  /// 邮寄, which can never be refused.
  case post
  /// 互联网.
  case online
  /// 电子邮件.
  case email
  /// 传真.
  case fax
  /// 口头（确有困难的，由公开机构代为填写）, Regulation Art. 29.
  case oral

  /// What people call it.
  public var chinese: String {
    switch self {
    case .inPerson: "当面提交"
    case .post: "邮寄"
    case .online: "互联网提交"
    case .email: "电子邮件"
    case .fax: "传真"
    case .oral: "口头（书写确有困难的）"
    }
  }

  /// The channels that every guide describes.
  public static let obligatory: [GuideChannel] = [.inPerson, .post]
}
