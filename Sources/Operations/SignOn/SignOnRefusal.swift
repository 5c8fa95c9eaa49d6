public import Disclosure

/// Why somebody could not come in by the single sign-on.
public enum SignOnRefusal: DomainRefusal, Equatable {
  /// The browser did not begin here, or too long ago, or has used its answer already.
  case stale
  /// The provider said no, or the person turned back; for the log, the word it gave.
  case declined(String)
  /// The provider cannot be asked; for the log, why.
  case unreachable(String)
  /// What came is not the provider's answer to our question; for the log, why.
  case untrusted(String)
  /// The identity is linked to no account; what the provider calls the person.
  case unknown(subject: String)
  /// The account is closed.
  case closed
  /// The proof is not a fresh one, or that of somebody else than the one who is signed in.
  case notConfirmed

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .stale: "signOn.stale"
    case .declined: "signOn.declined"
    case .unreachable: "signOn.unreachable"
    case .untrusted: "signOn.untrusted"
    case .unknown: "signOn.unknown"
    case .closed: "signOn.closed"
    case .notConfirmed: "signOn.notConfirmed"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .unknown(let subject) = self { ["subject": subject] } else { [:] }
  }

  /// What the operator should know; nil where it is no matter of the operator's.
  public var reason: String? {
    switch self {
    case .declined(let reason), .unreachable(let reason), .untrusted(let reason): reason
    case .stale, .unknown, .closed, .notConfirmed: nil
    }
  }

  init(_ fault: IdentityProviderFault) {
    switch fault {
    case .unreachable(let reason): self = .unreachable(reason)
    case .untrusted(let reason): self = .untrusted(reason)
    }
  }

  /// The word of the journal; nil where anybody could make it happen any number of times.
  var journalled: String? {
    switch self {
    case .stale, .declined, .unreachable: nil
    case .untrusted: "untrusted"
    case .unknown: "unknown"
    case .closed: "closed"
    case .notConfirmed: "notConfirmed"
    }
  }
}
