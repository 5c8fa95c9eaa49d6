/// Why a setting was not changed.
public enum SettingRefusal: DomainRefusal, Equatable {
  /// It counts for the whole installation and cannot be set for one organ.
  case notPerOrgan
  /// It has that value already.
  case unchanged

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notPerOrgan: "setting.notPerOrgan"
    case .unchanged: "setting.unchanged"
    }
  }
}
