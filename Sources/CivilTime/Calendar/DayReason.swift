/// Why a day counts towards a term, or does not.
public enum DayReason: String, CaseIterable, Sendable {
  /// 工作日: Monday to Friday, worked.
  case workday
  /// 调休上班日: a Saturday or Sunday that the notice makes a workday.
  case makeUp
  /// 周末.
  case weekend
  /// 放假日 of the State Council's notice.
  case holiday
  /// A closure of the region alone, such as a festival of its minorities.
  case regional
  /// The term stands still (Regulation Art. 33(3): consulting a third party or another organ).
  case paused
  /// The last day would be a rest day, so the term ends later (Civil Code Art. 203).
  case rolled

  /// Whether offices work on such a day.
  public var isWorkday: Bool { self == .workday || self == .makeUp }
}
