public import CivilTime
public import Disclosure
import Persistence

extension JobKind {
  /// Releases a version whose hour has come.
  public static let itemRelease = JobKind(rawValue: "item.release")
}

/// Sets the hour at which the reviewed version of an item is released.
public struct ScheduleItem: Operation {
  /// Releasing at the organ.
  public static let access = Access.capability(.releaseItems)
  /// How many days ahead an hour may lie.
  public static let longestDays = 366

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int
  /// The hour.
  public var hour: Instant
  /// What is said about it.
  public var order: ReleaseOrder

  /// Sets the hour of a release.
  public init(_ id: Matter.ID, version: Int, at hour: Instant, order: ReleaseOrder = ReleaseOrder()) {
    self.id = id
    self.version = version
    self.hour = hour
    self.order = order
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes the order, which a job carries out.
  ///
  /// - Throws: `PublicationStepRefusal`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.schedule)
    if hour <= scope.now { throw Issues([Issue("hour", "item.issue.pastHour")]) }
    if hour.beijingDate.dayNumber > scope.today.dayNumber + Self.longestDays {
      throw Issues([Issue("hour", "item.issue.farHour")])
    }
    try work.requireReviewed()
    let release = try order.release(of: work, from: hour, as: .scheduled)
    try scope.releases.insert(release)
    try scope.enqueue(
      JobRequest(
        .itemRelease, payload: release.id.description,
        delay: (hour.milliseconds - scope.now.milliseconds + 999) / 1_000, maxAttempts: 20))
    try work.store(
      as: .itemScheduled, work.changes(release) + [.init("hour", before: nil, after: hour.description)])
  }
}

/// Calls off the hour at which an item would be released.
public struct CancelSchedule: Operation {
  /// Releasing at the organ.
  public static let access = Access.capability(.releaseItems)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int

  /// Calls a release off.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes it; the version stays reviewed.
  ///
  /// - Throws: `PublicationStepRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.cancelSchedule()
    try work.store(as: .itemUnscheduled)
  }
}

extension ItemWork {
  /// Takes the order of a release back.
  mutating func cancelSchedule() throws {
    try take(.cancelSchedule)
    guard let waiting = try scope.releases.ofItem(item.id).first(where: { $0.state == .scheduled }) else { return }
    var cancelled = waiting
    (cancelled.state, cancelled.endedAt, cancelled.endedBy) = (.cancelled, scope.now, scope.principal.person)
    try scope.releases.update(cancelled, from: waiting)
  }
}
