public import CivilTime

/// Who approves a kind of matter at an organ, level by level, from a day on (审批链).
///
/// A chain is never changed: a new version takes its place on its day. The organs below an organ use its chain
/// where they have none of their own.
public struct ApprovalChain: Hashable, Sendable {
  /// The number of a version of a chain.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The chain of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How many levels a chain may have.
  public static let maximumLevels = 9

  /// The number.
  public var id: ID
  /// The organ that laid it down.
  public var organ: Organ.ID
  /// The kind of matter that it is for.
  public var matterKind: Matter.Kind
  /// What it is called.
  public var name: String
  /// From which day on it is used.
  public var effectiveOn: CivilDate
  /// From which day on it is used no more.
  public var retiredOn: CivilDate?
  /// The levels, in order.
  public var levels: [ApprovalLevel]
  /// How often the record was saved.
  public var version: Int

  /// A chain.
  public init(
    id: ID, organ: Organ.ID, matterKind: Matter.Kind, name: String, effectiveOn: CivilDate,
    retiredOn: CivilDate? = nil, levels: [ApprovalLevel], version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.matterKind = matterKind
    self.name = name
    self.effectiveOn = effectiveOn
    self.retiredOn = retiredOn
    self.levels = levels
    self.version = version
  }

  /// What is wrong with it, as far as it can be told without looking up its people and roles.
  public func issues(today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if name.isEmpty { issues.append(Issue("name", "chain.issue.noName")) }
    if name.count > 60 { issues.append(Issue("name", "chain.issue.longName")) }
    if effectiveOn < today { issues.append(Issue("effectiveOn", "chain.issue.past")) }
    if levels.isEmpty { issues.append(Issue("levels", "chain.issue.noLevels")) }
    if levels.count > Self.maximumLevels {
      issues.append(Issue("levels", "chain.issue.manyLevels", ["max": String(Self.maximumLevels)]))
    }
    for level in levels where level.title.isEmpty || level.title.count > 40 {
      issues.append(Issue("title\(level.position)", "chain.issue.levelTitle", ["level": String(level.position)]))
    }
    return issues
  }
}
