/// Why a number cannot be given, or its pattern not be changed.
public enum NumberRefusal: DomainRefusal, Equatable {
  /// The organ has no word for its numbers (发文机关代字).
  case noWord
  /// Another series of the organ would give the same numbers.
  case sameAs(String)

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .noWord: "number.noWord"
    case .sameAs: "number.sameAs"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .sameAs(let number) = self { ["number": number] } else { [:] }
  }
}
