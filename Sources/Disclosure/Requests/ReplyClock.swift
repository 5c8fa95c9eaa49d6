public import CivilTime

/// The clock of the reply (答复期限) with its history: Regulation, articles 30, 31, 33, 35.
///
/// It is worked out from the steps each time, so that a late entry or a changed calendar cannot leave it wrong.
public struct ReplyClock: Hashable, Sendable {
  /// Whether it runs.
  public enum State: String, CaseIterable, Sendable {
    /// 尚未起算: nothing shows that the request is there.
    case notStarted
    /// 暂按提交之日起算: the day of receipt is not confirmed.
    case provisional
    /// 计算中.
    case running
    /// 待重新计算: a correction or a payment is awaited.
    case suspended
    /// 暂停: opinions are awaited.
    case paused
    /// 已停止.
    case stopped
  }

  /// One thing that happened to it.
  public struct Change: Hashable, Sendable {
    /// What.
    public var effect: ClockEffect
    /// On which day.
    public var on: CivilDate
  }

  /// Whether it runs.
  public private(set) var state: State = .notStarted
  /// How the term is counted now; nil where it is not counted.
  public private(set) var counted: CountedTerm?
  /// The day that a delayed reply was put off to: article 35, not bound to twice twenty workdays.
  public private(set) var delayedTo: CivilDate?
  /// The day on which the reply left, or the request ended otherwise.
  public private(set) var stoppedOn: CivilDate?
  /// All that happened to it, in order.
  public private(set) var history: [Change] = []

  private let replyTerm: Term?

  /// The clock after all steps.
  public init(
    receipt: ReceiptDate?, steps: [RequestStep], consultations: [Consultation], under regime: RequestRegime,
    in calendar: WorkCalendar
  ) {
    replyTerm = Term(regime.replyDays, .workdays)
    if let receipt {
      start(on: receipt.day)
      state = receipt.isFixed ? .running : .provisional
    }
    for step in steps { take(step) }
    for consultation in consultations {
      guard let pause = consultation.pause(under: regime, in: calendar), let from = counted?.from, pause.sent >= from
      else { continue }
      counted?.pauses.append(pause)
      if pause.back == nil, state == .running { state = .paused }
    }
  }

  private mutating func start(on day: CivilDate, term: Term? = nil) {
    guard let term = term ?? replyTerm else { return }
    counted = CountedTerm(from: day, term: term)
    (stoppedOn, delayedTo) = (nil, nil)
    history.append(Change(effect: history.isEmpty ? .start : .restart, on: day))
  }

  private mutating func take(_ step: RequestStep) {
    guard let effect = RequestTransition.table.first(where: { $0.event == step.event })?.clock else { return }
    switch effect {
    case .none, .start: return
    case .suspend:
      state = .suspended
      counted = nil
    case .restart:
      start(on: step.on, term: step.term)
      state = .running
      return
    case .pause: state = .paused
    case .resume: state = .running
    case .extend: if let term = step.term { counted?.extensions.append(term) }
    case .delay: delayedTo = step.until
    case .stop:
      state = .stopped
      stoppedOn = step.on
    }
    history.append(Change(effect: effect, on: step.on))
  }

  /// By when the reply must leave; nil while nobody can tell, because something is awaited.
  public func due(in calendar: WorkCalendar) -> DueDate? {
    if let delayedTo {
      return DueDate(date: delayedTo)
    }
    return counted?.due(in: calendar)
  }

  /// By when the reply would have to leave without any extension: until then an extension must be granted and told.
  public func baseDue(in calendar: WorkCalendar) -> DueDate? {
    guard var base = counted else { return nil }
    base.extensions = []
    return base.due(in: calendar)
  }

  /// How many days of the term are used up through a day.
  public func used(through day: CivilDate, in calendar: WorkCalendar) -> Int? {
    guard var open = counted else { return nil }
    // An open pause stands still from its first day on; up to a day that is all that matters.
    open.pauses = open.pauses.compactMap { Pause(sent: $0.sent, back: $0.back ?? max($0.sent, day)) }
    return open.days(in: calendar)?.filter { $0.isCounted && $0.date <= day }.count
  }
}
