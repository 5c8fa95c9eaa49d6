/// Why a year cannot be frozen.
public enum FreezeRefusal: DomainRefusal, Equatable {
  /// The year has not ended.
  case yearRuns
  /// It is frozen.
  case frozen
  /// Its form has no tables that are counted.
  case noTables

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .yearRuns: "counts.refusal.yearRuns"
    case .frozen: "counts.refusal.frozen"
    case .noTables: "counts.refusal.noTables"
    }
  }
}
