public import CivilTime

/// A release of one version of an item to everybody, or the order to release it at an hour.
public struct ItemRelease: Hashable, Sendable {
  /// The number of a release.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The release of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What it is in the history that everybody may read.
  public enum Sort: String, CaseIterable, Sendable {
    /// 首次公开.
    case first
    /// 更新: the information itself changed.
    case update
    /// 更正: what was public was wrong or not complete (Article 6).
    case correction
    /// 重新公开, after it had been taken down.
    case again
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// It waits for its hour.
    case scheduled
    /// Everybody may read it.
    case `public`
    /// A later release took its place.
    case replaced
    /// It was taken down.
    case withdrawn
    /// It was called off before its hour.
    case cancelled
  }

  /// The number.
  public var id: ID
  /// The item.
  public var item: Matter.ID
  /// The version; it has a completed review.
  public var version: ItemVersion.ID
  /// What it is in the history.
  public var sort: Sort
  /// Where it stands.
  public var state: State
  /// Since when, or from when on, everybody may read it.
  public var publicFrom: Instant
  /// When that ended.
  public var endedAt: Instant?
  /// What everybody reads about why it was changed; empty for a first release.
  public var explanation: String
  /// Who ordered it; nil where a program did.
  public var orderedBy: Person.ID?
  /// When it was ordered.
  public var orderedAt: Instant
  /// Who ended it.
  public var endedBy: Person.ID?
  /// What everybody reads about why it was taken down.
  public var endReason: String

  /// A release.
  public init(
    id: ID, item: Matter.ID, version: ItemVersion.ID, sort: Sort, state: State, publicFrom: Instant,
    endedAt: Instant? = nil, explanation: String = "", orderedBy: Person.ID?, orderedAt: Instant,
    endedBy: Person.ID? = nil, endReason: String = ""
  ) {
    self.id = id
    self.item = item
    self.version = version
    self.sort = sort
    self.state = state
    self.publicFrom = publicFrom
    self.endedAt = endedAt
    self.explanation = explanation
    self.orderedBy = orderedBy
    self.orderedAt = orderedAt
    self.endedBy = endedBy
    self.endReason = endReason
  }
}

/// The completed review of one version: what makes its release possible (Article 17).
public struct VersionReview: Hashable, Sendable {
  /// The version.
  public var version: ItemVersion.ID
  /// The item.
  public var item: Matter.ID
  /// The approval by which it was reviewed; nil where it was forced.
  public var approval: Approval.ID?
  /// To whom the information is open by its result.
  public var result: DisclosureAttribute
  /// Who answers for a release without a review; nil where there was one.
  public var forcedBy: Person.ID?
  /// Why it was forced; empty where it was not.
  public var reason: String
  /// When it was completed.
  public var at: Instant

  /// A review.
  public init(
    version: ItemVersion.ID, item: Matter.ID, approval: Approval.ID?, result: DisclosureAttribute,
    forcedBy: Person.ID? = nil, reason: String = "", at: Instant
  ) {
    self.version = version
    self.item = item
    self.approval = approval
    self.result = result
    self.forcedBy = forcedBy
    self.reason = reason
    self.at = at
  }
}
