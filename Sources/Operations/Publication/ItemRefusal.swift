public import Disclosure

/// Why an item of disclosure cannot be saved.
public enum ItemRefusal: DomainRefusal, Equatable {
  /// Nothing was changed.
  case unchanged
  /// The organ has no unified social credit code, without which no index number can be given.
  case noCode
  /// The organ has given all index numbers of the year.
  case noNumberLeft

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .unchanged: "item.refusal.unchanged"
    case .noCode: "item.refusal.noCode"
    case .noNumberLeft: "item.refusal.noNumberLeft"
    }
  }
}
