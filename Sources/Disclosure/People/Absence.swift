public import CivilTime

/// Days on which a person is away and somebody else stands in (外出代理).
public struct Absence: Hashable, Sendable {
  /// The number of an absence.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The absence of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// Who is away.
  public var person: Person.ID
  /// Who stands in.
  public var deputy: Person.ID
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// Why, in the person's own words; personal data.
  public var reason: String

  /// An absence.
  public init(id: ID, person: Person.ID, deputy: Person.ID, from: CivilDate, to: CivilDate, reason: String) {
    self.id = id
    self.person = person
    self.deputy = deputy
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Whether the person is away on a day.
  public func covers(_ day: CivilDate) -> Bool { from <= day && day <= to }

  /// Whether it shares a day with another absence.
  public func overlaps(_ other: Absence) -> Bool { from <= other.to && other.from <= to }
}

/// Why an absence cannot be recorded or ended.
public enum AbsenceRefusal: DomainRefusal, Equatable {
  /// The deputy's account is closed.
  case deputyClosed
  /// The deputy has other duties (三员分立), and may not stand in.
  case deputyOfOtherDuty(DutyClass)
  /// The person is away already on some of the days.
  case overlaps(from: CivilDate, to: CivilDate)
  /// It is over.
  case over

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .deputyClosed: "absence.deputyClosed"
    case .deputyOfOtherDuty: "absence.deputyOfOtherDuty"
    case .overlaps: "absence.overlaps"
    case .over: "absence.over"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    switch self {
    case .overlaps(let from, let to): ["from": from.chinese, "to": to.chinese]
    case .deputyOfOtherDuty(let duty): ["duty": duty.chinese]
    case .deputyClosed, .over: [:]
    }
  }
}
