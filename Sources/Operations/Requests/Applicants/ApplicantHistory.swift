public import CivilTime
public import Disclosure
import Persistence

/// What an applicant has asked an organ for, found by the name of the one who asks in a case: the facts that Article 35
/// wants before anybody calls it too much.
public struct ApplicantHistory: Inquiry {
  /// How many cases are looked at.
  public static let limit = 500

  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// The case.
  public var id: Matter.ID

  /// Looks at the history of whoever asks in a case.
  public init(of id: Matter.ID) {
    self.id = id
  }

  /// One of the cases.
  public struct Line: Hashable, Sendable {
    /// The matter.
    public var matter: Matter
    /// The day from which terms count.
    public var receivedOn: CivilDate
    /// How it ended; nil while it is open.
    public var ending: CountedRequest.Ending?
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The organ.
    public var organ: Organ.ID
    /// The cases that the asker may see, the latest first.
    public var lines: [Line]
    /// How many came in each month, the latest first.
    public var months: [(month: String, count: Int)]
    /// How many were received in the twelve months through today.
    public var withinYear: Int
    /// The first day of those twelve months.
    public var since: CivilDate
    /// The day in Beijing.
    public var today: CivilDate
    /// Whether there are more than were looked at.
    public var hasMore: Bool
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let request = try RequestWork(id, version: nil, in: scope).request
    let since = scope.today.adding(months: -12).adding(days: 1)
    let first = scope.today.adding(months: -60)
    let found = try scope.requests.ofApplicant(
      request.applicantKey, organ: request.organ, since: first, limit: Self.limit + 1)
    let matters = try scope.seen(of: Array(found.prefix(Self.limit)))
    let items = try scope.requestItems.ofMatters(matters.map(\.id))
    let lines = matters.map { matter in
      let item = items[matter.id]?.last?.counted
      return Line(matter: matter, receivedOn: item?.receivedOn ?? matter.openedOn, ending: item?.ending)
    }
    let months = Dictionary(grouping: lines) { String("\($0.receivedOn)".prefix(7)) }
    return Outcome(
      organ: request.organ, lines: lines,
      months: months.map { ($0.key, $0.value.count) }.sorted { $0.0 > $1.0 },
      withinYear: lines.count { $0.receivedOn >= since }, since: since, today: scope.today,
      hasMore: found.count > Self.limit)
  }
}
