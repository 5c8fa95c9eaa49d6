/// What counting a term gives.
public struct DueDate: Hashable, Sendable {
  /// The last day.
  public var date: CivilDate
  /// The years that the term touches and whose holidays are not known yet; the date is provisional where there are any.
  public var unknownYears: [Int]

  /// A due date; one that somebody set, and that no calendar moves, has no unknown years.
  public init(date: CivilDate, unknownYears: [Int] = []) {
    self.date = date
    self.unknownYears = unknownYears
  }

  /// Whether the date may change when a notice comes.
  public var isProvisional: Bool { !unknownYears.isEmpty }
}

/// One day on the way to a due date.
public struct CountedDay: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// Why it counts, or does not.
  public var reason: DayReason
  /// Which day of the term it is; nil where it does not count.
  public var number: Int?

  /// Whether it counts.
  public var isCounted: Bool { number != nil }
}
