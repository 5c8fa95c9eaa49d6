public import CivilTime

/// An item of disclosure (公开信息) beside its matter, which holds number, title, editor, label, state and due date.
public struct Publication: Hashable, Sendable {
  /// Where the work on it stands; `Matter.stage` holds the raw value.
  ///
  /// Whether a version of it is public is another question: while a correction is drafted, the earlier version stays
  /// out.
  public enum Stage: String, CaseIterable, Sendable {
    /// 起草.
    case drafting
    /// 审查.
    case inReview
    /// 已审待发.
    case reviewed
    /// 定时发布.
    case scheduled
    /// 已公开.
    case published
    /// 已审，不主动公开: it is kept with a day on which that is looked at again (Article 18).
    case kept
    /// 已撤下.
    case withdrawn
    /// 已废弃: a draft that nobody wants any more.
    case discarded
  }

  /// The matter, whose number it shares.
  public var id: Matter.ID
  /// The organ that publishes it.
  public var organ: Organ.ID
  /// What kind of item it is.
  public var kind: ItemKind
  /// Where the work on it stands.
  public var stage: Stage
  /// The index number (索引号); nil until it is published or kept for the first time, and never changed afterwards.
  public var indexNumber: IndexNumber?
  /// To whom it is open, as the last saved version says.
  public var attribute: DisclosureAttribute
  /// When it is to be looked at again whether it can be public: Article 18; nil where it is.
  public var nextReviewOn: CivilDate?
  /// The last saved version.
  public var latest: ItemVersion.ID
  /// The version that everybody may read; nil where none is.
  public var publicVersion: ItemVersion.ID?
  /// The request that it came of: Article 44.
  public var request: Matter.ID?

  /// An item.
  public init(
    id: Matter.ID, organ: Organ.ID, kind: ItemKind, stage: Stage = .drafting, indexNumber: IndexNumber? = nil,
    attribute: DisclosureAttribute = .proactive, nextReviewOn: CivilDate? = nil, latest: ItemVersion.ID,
    publicVersion: ItemVersion.ID? = nil, request: Matter.ID? = nil
  ) {
    self.id = id
    self.organ = organ
    self.kind = kind
    self.stage = stage
    self.indexNumber = indexNumber
    self.attribute = attribute
    self.nextReviewOn = nextReviewOn
    self.latest = latest
    self.publicVersion = publicVersion
    self.request = request
  }

  /// Whether a version of it is public.
  public var isOut: Bool { publicVersion != nil }
  /// Whether what is worked on is to take the place of what is public.
  public var isCorrection: Bool { isOut && stage != .published }
}
