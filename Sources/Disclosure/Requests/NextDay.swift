public import CivilTime

/// The day by which something has to happen next with a request, as its matter shows it in lists and reminders.
public struct NextDay: Hashable, Sendable {
  /// The day; nil where nothing is waited for.
  public var date: CivilDate?
  /// Whether it crosses a year without known holidays, or counts from an event that is not confirmed.
  public var isProvisional: Bool
  /// How it is counted, so that a changed calendar can count anew; nil where it is a fixed day.
  public var counted: CountedTerm?

  /// No day.
  static let none = NextDay(date: nil, isProvisional: false, counted: nil)

  init(date: CivilDate?, isProvisional: Bool = false, counted: CountedTerm? = nil) {
    self.date = date
    self.isProvisional = isProvisional
    self.counted = counted
  }

  init(_ counted: CountedTerm, in calendar: WorkCalendar, isProvisional: Bool = false) {
    let due = counted.due(in: calendar)
    self.init(
      date: due?.date, isProvisional: isProvisional || due?.isProvisional == true, counted: due == nil ? nil : counted)
  }

  /// The earlier of two.
  static func earlier(_ left: NextDay, _ right: NextDay) -> NextDay {
    guard let first = left.date else { return right }
    guard let second = right.date else { return left }
    return first <= second ? left : right
  }
}

extension RequestCourse {
  /// By when something has to happen next.
  ///
  /// What is not confirmed comes due within a workday, so that it leads the list; what waits for somebody comes due
  /// when his term is over; everything else when the reply must leave.
  public func nextDay(in calendar: WorkCalendar) -> NextDay {
    switch stage {
    case .received:
      guard let receipt else { return .none }
      guard !receipt.isFixed, channel != .ordinaryMail, let term = Term(1, .workdays) else {
        return NextDay(date: receipt.day)
      }
      return NextDay(CountedTerm(from: receipt.day, term: term), in: calendar)
    case .correctionRequested, .feeNoticed: return awaited(in: calendar)
    case .explanationRequested: return .earlier(awaited(in: calendar), reply(in: calendar))
    case .consultingThirdParty, .consultingOrgans: return opinions(in: calendar)
    case .dispatched, .closed, .archived: return .none
    default: return reply(in: calendar)
    }
  }

  /// By when the reply must leave.
  private func reply(in calendar: WorkCalendar) -> NextDay {
    let clock = clock(in: calendar)
    if let day = clock.delayedTo { return NextDay(date: day) }
    return clock.counted.map { NextDay($0, in: calendar, isProvisional: clock.state == .provisional) } ?? .none
  }

  /// By when the applicant has to do what he was asked to.
  private func awaited(in calendar: WorkCalendar) -> NextDay {
    let asking: Set<RequestEvent> = [.requestCorrection, .requestExplanation, .noticeFee]
    guard let step = steps.last(where: { asking.contains($0.event) }) else { return .none }
    if let until = step.until { return NextDay(date: until) }
    return step.term.map { NextDay(CountedTerm(from: step.on, term: $0), in: calendar) } ?? .none
  }

  /// By when the first awaited opinion is over; where a letter has not been seen to arrive, counted from its sending.
  private func opinions(in calendar: WorkCalendar) -> NextDay {
    let awaited = consultations.filter { $0.answer == nil }
    guard !awaited.isEmpty else { return reply(in: calendar) }
    return awaited.map { consultation in
      guard let term = Term(regime.opinionDays ?? 15, .workdays) else { return .none }
      let reached = consultation.reachedOn
      return NextDay(
        CountedTerm(from: reached ?? consultation.sentOn, term: term), in: calendar, isProvisional: reached == nil)
    }.reduce(.none, NextDay.earlier)
  }
}
