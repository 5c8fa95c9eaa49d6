/// A day on which a calendar differs from the plain week.
public struct CalendarDay: Hashable, Sendable {
  /// How it differs.
  public enum Kind: String, CaseIterable, Sendable {
    /// 放假日: no work, also where it is a Saturday or a Sunday of a longer holiday.
    case holiday
    /// 调休上班日: a Saturday or a Sunday that is worked.
    case makeUp
  }

  /// The day.
  public var date: CivilDate
  /// How it differs.
  public var kind: Kind
  /// The holiday that it belongs to, such as 春节.
  public var name: String

  /// A day that differs.
  public init(date: CivilDate, kind: Kind, name: String) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}
