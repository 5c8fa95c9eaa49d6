import Disclosure

/// How an applicant wants to have the information: its form and the way by which it comes, asked as one question.
enum WayToReceive: String, CaseIterable, Sendable {
  /// Electronic, on the page of the case.
  case online
  /// Electronic, by e-mail.
  case email
  /// On paper, by post.
  case post
  /// On paper, fetched at the counter.
  case counter
  /// On a disc or the like, fetched at the counter.
  case medium
  /// On paper, by fax.
  case fax
  /// Read or copied at the office.
  case reading

  /// In what form.
  var carrier: Supply.Carrier {
    switch self {
    case .online: .download
    case .email: .email
    case .post, .counter, .fax: .paper
    case .medium: .medium
    case .reading: .reading
    }
  }

  /// By what way.
  var delivery: DeliveryWay {
    switch self {
    case .online: .online
    case .email: .email
    case .post: .post
    case .counter, .medium: .counter
    case .fax: .fax
    case .reading: .reading
    }
  }
}
