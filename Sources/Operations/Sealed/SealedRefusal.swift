import Cryptography
public import Disclosure

/// Why a secret cannot be shown.
public enum SealedRefusal: DomainRefusal, Equatable {
  /// It was erased when its retention period ran out.
  case erased

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "sealed.erased" }
}

/// Why the keys of the installation do not do what is asked of them.
public enum KeyRefusal: DomainRefusal, Equatable {
  /// There is no key at all.
  case noKey
  /// The key that sealed the secret is not there; nothing is lost, and it opens when the key is back.
  case missing(String)
  /// The sealed text was changed, or belongs to another record.
  case broken

  /// The refusal for a fault of a seal.
  init(_ fault: SealFault) {
    self =
      switch fault {
      case .noKey: .noKey
      case .missingKey(let name): .missing(name)
      case .broken, .unreadable: .broken
      }
  }

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .noKey: "keys.none"
    case .missing: "keys.missing"
    case .broken: "keys.broken"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .missing(let name) = self { ["key": name] } else { [:] }
  }
}
