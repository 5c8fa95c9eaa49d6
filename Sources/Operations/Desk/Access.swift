public import Disclosure

/// What it takes to do something; every operation and inquiry states it.
public enum Access: Hashable, Sendable {
  /// Nothing: signing in, the public guide.
  case anyone
  /// To be signed in; the operation concerns only the person himself, or what it shows is narrowed by `Visibility`.
  case signedIn
  /// A capability at the organ that the operation concerns; anywhere, where it names no organ.
  case capability(Capability)
  /// To be the platform itself: a job, a command of the operator.
  case system
}

/// Why somebody may not.
public enum AccessRefusal: DomainRefusal, Equatable {
  /// Nobody is signed in.
  case notSignedIn
  /// The person lacks a capability at the organ.
  case lacks(Capability)
  /// Only the platform itself does this.
  case systemOnly

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notSignedIn: "access.notSignedIn"
    case .lacks: "access.lacks"
    case .systemOnly: "access.systemOnly"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .lacks(let capability) = self {
      ["capability": capability.rawValue]
    } else {
      [:]
    }
  }
}

/// There is no such record, or none that this person may see; the two are not told apart.
public struct NotFound: DomainRefusal, Equatable {
  /// The refusal.
  public init() {}

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "access.notFound" }
}

/// Somebody else saved the record in the meantime.
public struct Conflict: DomainRefusal, Equatable {
  /// The refusal.
  public init() {}

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "access.conflict" }
}
