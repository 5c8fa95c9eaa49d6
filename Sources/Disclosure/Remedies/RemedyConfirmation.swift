public import CivilTime

/// Whether a legal reviewer has signed what letters say about remedies; the caller carries it.
public enum RemedyConfirmation: Hashable, Codable, Sendable {
  /// 待法制审核人员确认: the state of the rules as shipped.
  case toBeConfirmed
  /// 已由法制审核人员确认.
  case confirmed(by: String, on: CivilDate)

  /// Whether the clause still has to be shown as not confirmed.
  public var isOpen: Bool { self == .toBeConfirmed }
}
