/// How a request reached the office (申请渠道).
///
/// The Regulation, article 31, ties the day of receipt to it; in person and by post can never be refused.
public enum RequestChannel: String, CaseIterable, Sendable {
  /// 当面提交.
  case inPerson
  /// 邮寄，需签收: registered mail or a courier of the post.
  case registeredMail
  /// 平常信函等无需签收的邮寄.
  case ordinaryMail
  /// 互联网: the form of the public site.
  case online
  /// 电子邮件, which article 31 counts as the internet.
  case email
  /// 传真.
  case fax
  /// 口头，由工作人员代填: article 29, where writing is really difficult.
  case oral

  /// What letters and pages call it.
  public var chinese: String {
    switch self {
    case .inPerson: "当面提交"
    case .registeredMail: "邮寄"
    case .ordinaryMail: "平常信函"
    case .online: "互联网"
    case .email: "电子邮件"
    case .fax: "传真"
    case .oral: "口头"
    }
  }

  /// What fixes the day of receipt.
  public var decisive: ReceiptEvidence.Kind {
    switch self {
    case .inPerson, .oral: .submitted
    case .registeredMail: .signedFor
    case .ordinaryMail, .online, .email, .fax: .confirmed
    }
  }

  /// From what the term counts provisionally until the decisive evidence is there.
  public var preliminary: ReceiptEvidence.Kind {
    switch self {
    case .inPerson, .oral, .online, .email, .fax: .submitted
    case .registeredMail, .ordinaryMail: .arrived
    }
  }

  /// Whether both sides have to confirm the receipt, so that an automatic acknowledgement can do it.
  public var isConfirmedBySending: Bool { self == .online || self == .email || self == .fax }

  /// Whether the office writes the form for the applicant.
  public var isFilledByOffice: Bool { self == .oral }
}
