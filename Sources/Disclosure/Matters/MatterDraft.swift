public import CivilTime

/// What somebody enters to register a matter or to change it.
public struct MatterDraft: Hashable, Sendable {
  /// How many characters a title may have.
  public static let maximumTitle = 200
  /// How many characters a summary may have.
  public static let maximumSummary = 20_000

  /// What it is about.
  public var title: String
  /// More of it.
  public var summary: String
  /// Who may see it.
  public var label: Matter.Label
  /// When it began.
  public var openedOn: CivilDate
  /// By when it is due.
  public var due: Due

  /// What somebody says about the due date.
  public enum Due: Hashable, Sendable {
    /// There is none.
    case none
    /// This day.
    case day(CivilDate)
    /// A term after the day on which it began, counted by the calendar of the organ's region.
    case term(Term)
  }

  /// A draft.
  public init(
    title: String, summary: String = "", label: Matter.Label = .ordinary, openedOn: CivilDate, due: Due = .none
  ) {
    self.title = title.trimmed
    self.summary = summary.trimmed
    self.label = label
    self.openedOn = openedOn
    self.due = due
  }

  /// What is wrong with it, on a given day.
  public func issues(today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if title.isEmpty { issues.append(Issue("title", "matter.issue.noTitle")) }
    if title.contains(where: \.isNewline) { issues.append(Issue("title", "matter.issue.titleLines")) }
    if title.count > Self.maximumTitle {
      issues.append(Issue("title", "matter.issue.longTitle", ["max": String(Self.maximumTitle)]))
    }
    if summary.count > Self.maximumSummary {
      issues.append(Issue("summary", "matter.issue.longSummary", ["max": String(Self.maximumSummary)]))
    }
    if openedOn > today { issues.append(Issue("openedOn", "matter.issue.futureOpening")) }
    switch due {
    case .none: break
    case .day(let day) where day < openedOn: issues.append(Issue("dueOn", "matter.issue.dueBeforeOpening"))
    case .day, .term: break
    }
    return issues
  }
}
