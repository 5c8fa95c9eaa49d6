public import CivilTime
public import Disclosure
import Persistence

/// What waits for the asker: the matters that the asker works on, those that wait for the asker to give them to somebody,
/// requests that came in and wait to be registered, the approvals at whose level the asker is, also for somebody who is
/// away, the answers that are owed to reconsideration organs and courts, and what is late at the organs whose work the
/// asker gives out, whoever works on it; by due date, so that what is overdue comes first.
public struct Today: Inquiry {
  /// Whoever is signed in.
  public static let access = Access.signedIn

  /// The urgency that alone is wanted; nil for all.
  public var urgency: Urgency?
  /// How many tasks are looked at of each sort; whoever has more sees the most urgent ones.
  public var limit: Int
  /// How many tasks are shown of all.
  public var size: Int

  /// Looks at today, or at what of it is of one urgency.
  public init(_ urgency: Urgency? = nil, limit: Int = 100, size: Int = 100) {
    self.urgency = urgency
    self.limit = limit
    self.size = size
  }

  /// Something that waits.
  public struct Task: Sendable, Hashable {
    /// The matter.
    public var matter: Matter
    /// The approval that waits for the asker, where it is one.
    public var approval: WaitingApproval?
    /// The reconsideration or suit that has to be answered, where it is one.
    public var remedy: RemedyCase?
    /// Whether the asker has to give the matter to somebody.
    public var isUnassigned: Bool
    /// Who works on it, where that is somebody else.
    public var holder: Person.ID?
    /// How urgent it is.
    public var urgency: Urgency
    /// How many workdays are left; negative where it is late, nil without a due date.
    public var workdays: Int?

    /// When it is due.
    public var dueOn: CivilDate? { remedy?.replyDueOn ?? matter.dueOn }
  }

  /// How urgent something is.
  public enum Urgency: String, CaseIterable, Comparable, Sendable {
    /// The due date has passed.
    case overdue
    /// It is due today.
    case today
    /// It is due within a few workdays.
    case soon
    /// It is due later, or has no due date.
    case later

    /// The more urgent one comes first.
    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The day.
    public var day: CivilDate
    /// What waits, the most urgent first, up to `size`.
    public var tasks: [Task]
    /// Whether more of what is wanted was found than is shown.
    public var isLonger: Bool
    /// How many tasks are of each urgency; more are, where `isCut` says so.
    public var found: [Urgency: Int]
    /// The urgency from which on more waits than was looked at; nil where everything was.
    public var cut: Urgency?
    /// How many matters there are in each state, of the organs that the asker sees.
    public var counts: [Matter.State: Int]
    /// The names of people and organs.
    public var names: RecordNames
    /// How many workdays ahead count as soon.
    public var soonWorkdays: Int

    /// Whether more of an urgency waits than `found` says.
    public func isCut(_ urgency: Urgency) -> Bool { cut.map { $0 <= urgency } ?? false }
  }

  /// None: it is the asker's own.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    guard let person = scope.authority.person else { throw AccessRefusal.notSignedIn }
    let rule = Visibility.rule(for: scope)
    let mine = try scope.matters.page(
      MatterFilter(states: [.open], assignee: person), after: nil, limit: limit,
      extent: MatterExtent(matters: 1)
    ) { rule.matters(organ: $0, label: "m.label", holder: "m.assignee_id") }
    let waiting = try scope.waitingApprovals(limit: limit)
    let counts = try scope.matters.counts(where: rule.organs("organ_id"))
    let unassigned = try scope.matters.unassigned(limit: limit, estimate: counts[.open] ?? 0) { organ in
      """
      \(sql: rule.matters(organ: organ, label: "m.label", holder: "m.assignee_id"))
        AND (\(sql: rule.organs(organ, holding: .assignMatters))
          OR (m.kind = 'request' AND m.stage = 'received' AND \(sql: rule.organs(organ, holding: .registerMatters))))
      """
    }
    let owed = try scope.owedAnswers(of: person, by: rule, limit: limit)
    let late = try scope.late(for: person, by: rule, limit: limit)
    var listed = Set((mine + unassigned + waiting.map(\.matter)).map(\.id))
    let elsewhere = late.flatMap { $0 }.filter { listed.insert($0.id).inserted }
    let soon = try scope.settings.number(of: .soonWorkdays)
    let tasks = try scope.tasks(
      (mine + unassigned).map { Waiting(matter: $0) } + elsewhere.map { Waiting(matter: $0, holder: $0.assignee) }
        + waiting.map { Waiting(matter: $0.matter, approval: $0) } + owed,
      soon: soon)
    let cutAfter = ([mine, unassigned, waiting.map(\.matter), owed.map(\.matter)] + late)
      .filter { $0.count >= limit }.compactMap(\.last?.id)
    let wanted = tasks.filter { urgency == nil || $0.urgency == urgency }
    let shown = Array(wanted.prefix(size))
    return Outcome(
      day: scope.today, tasks: shown, isLonger: wanted.count > size,
      found: Dictionary(grouping: tasks, by: \.urgency).mapValues(\.count),
      cut: tasks.lazy.filter { cutAfter.contains($0.matter.id) }.map(\.urgency).min(),
      counts: counts,
      names: try scope.names(
        people: shown.compactMap { $0.approval?.onBehalfOf ?? $0.holder }, organs: shown.map(\.matter.organ)),
      soonWorkdays: soon)
  }
}

/// Something that waits, before its workdays are counted.
struct Waiting {
  var matter: Matter
  var approval: WaitingApproval?
  var remedy: RemedyCase?
  var holder: Person.ID?

  var dueOn: CivilDate? { remedy?.replyDueOn ?? matter.dueOn }
}

extension Scope {
  /// Tasks in their order, each counted by the calendar of its organ.
  fileprivate func tasks(_ waiting: [Waiting], soon: Int) throws -> [Today.Task] {
    let first = waiting.compactMap(\.dueOn).min().map { min($0, today) } ?? today
    var calendars: [Organ.ID: WorkCalendar] = [:]
    for organ in Set(waiting.map(\.matter.organ)) { calendars[organ] = try calendar(of: organ, from: first) }
    return waiting.map { Today.Task($0, on: today, calendars[$0.matter.organ] ?? .national, soon: soon) }
      .sorted { $0.order < $1.order }
  }
}

extension Today.Task {
  fileprivate init(_ waiting: Waiting, on today: CivilDate, _ calendar: WorkCalendar, soon: Int) {
    let workdays = waiting.dueOn.map { calendar.workdays(from: today, to: $0) }
    let urgency: Today.Urgency =
      switch (waiting.dueOn, workdays) {
      case (let due?, _) where due < today: .overdue
      case (let due?, _) where due == today: .today
      case (_, let left?) where left <= soon: .soon
      default: .later
      }
    self.init(
      matter: waiting.matter, approval: waiting.approval, remedy: waiting.remedy,
      isUnassigned: waiting.approval == nil && waiting.remedy == nil && waiting.matter.assignee == nil,
      holder: waiting.holder, urgency: urgency, workdays: workdays)
  }

  fileprivate var order: (String, Int64) { (dueOn?.description ?? "9999-12-31", matter.id.rawValue) }
}

extension WorkCalendar {
  /// How many workdays lie between two days: positive ahead, negative behind.
  func workdays(from start: CivilDate, to end: CivilDate) -> Int {
    start <= end
      ? workdays(after: start.dayNumber, through: end.dayNumber)
      : -workdays(after: end.dayNumber, through: start.dayNumber)
  }
}
