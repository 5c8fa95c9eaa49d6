public import Disclosure
import Persistence

/// What waits for somebody, counted for the frame that stands around every page.
///
/// Every count stops at a hundred, so that a page never waits for a long list.
public struct DeskGlance: Inquiry {
  /// The counts.
  public struct Counts: Sendable, Hashable {
    /// Approvals that wait for the person or for somebody whom the person stands in for.
    public var approvals = 0
    /// Unfinished matters of the person.
    public var matters = 0
    /// Notifications that the person has not read.
    public var unread = 0
    /// What stands on every page, such as when the system will be down; empty where there is nothing to say.
    public var announcement = ""
  }

  /// Whoever is signed in asks for himself.
  public static let access = Access.signedIn
  /// Above it, a count says only that there are more.
  public static let most = 99

  private let place: Organ.ID?

  /// The question; `place` is the organ that the person works for at the moment.
  public init(at place: Organ.ID? = nil) {
    self.place = place
  }

  /// It concerns no organ.
  public func organ(in scope: Scope) -> Organ.ID? { nil }

  /// Counts.
  public func run(in scope: Scope) throws -> Counts {
    guard let person = scope.principal.person?.rawValue else { return Counts() }
    let row = try scope.connection.row(
      """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM approval_waiting WHERE person_id = \(person)
                                     LIMIT \(Self.most + 1)) AS w) AS approvals,
             (SELECT count(*) FROM (SELECT 1 FROM matter
                                     WHERE assignee_id = \(person) AND state IN ('open', 'inApproval')
                                     LIMIT \(Self.most + 1)) AS m) AS matters,
             (SELECT count(*) FROM (SELECT 1 FROM notification WHERE person_id = \(person) AND read_at IS NULL
                                     LIMIT \(Self.most + 1)) AS n) AS unread
      """)
    guard let row else { return Counts() }
    return Counts(
      approvals: try row.int("approvals"), matters: try row.int("matters"), unread: try row.int("unread"),
      announcement: try scope.settings.value(of: .announcement, at: place))
  }

  /// A count as a page shows it: empty for none, `99+` where there are more.
  public static func words(_ count: Int) -> String {
    switch count {
    case ...0: ""
    case ...most: "\(count)"
    default: "\(most)+"
    }
  }
}
