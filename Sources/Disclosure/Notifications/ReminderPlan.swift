public import CivilTime

/// When people are reminded of a due date: some workdays before it, on the day itself, and when it has passed.
public struct ReminderPlan: Hashable, Sendable {
  /// The stage of the last day.
  public static let lastDay = 0
  /// The stage of a date that has passed.
  public static let missed = -1

  /// How many workdays before a due date people are reminded at the earliest, whatever plan an organ has.
  public static let longest = 60

  /// So many workdays before, in rising order.
  public let workdays: [Int]

  /// A plan as the setting holds it, such as `7,3,1`; what is no number is left out.
  public init(_ text: String) {
    workdays = Set(SettingDefinition.numbers(in: text).filter { $0 > 0 }).sorted()
  }

  /// How near a due date is on a day: the smallest number of workdays of the plan that it is within, `lastDay` or
  /// `missed`.
  ///
  /// - Returns: nil where it is too early to remind anybody.
  public func stage(on today: CivilDate, dueOn: CivilDate, in calendar: WorkCalendar) -> Int? {
    if dueOn < today { return Self.missed }
    if dueOn == today { return Self.lastDay }
    let left = calendar.workdays(after: today.dayNumber, through: dueOn.dayNumber)
    return workdays.first { $0 >= left }
  }

  /// A day after which nothing can be near enough yet, whatever the plan and the calendar: no holidays last longer.
  public static func horizon(from today: CivilDate) -> CivilDate { today.adding(days: longest * 2 + 21) }

  /// Whether whoever gives out the work must be told as well, because so little time is left.
  public static func isUrgent(_ stage: Int) -> Bool { stage <= 1 }
}
