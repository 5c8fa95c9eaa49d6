public import CivilTime

/// One state of an organ's guide that was saved.
public struct GuideRevision: Hashable, Sendable {
  /// Whose guide.
  public var organ: Organ.ID
  /// The number, from 1 on, without gaps.
  public var number: Int
  /// What it says.
  public var guide: DisclosureGuide
  /// What was changed, in the words of whoever saved it.
  public var note: String
  /// When it was saved.
  public var savedAt: Instant
  /// Who saved it; nil for the platform itself.
  public var savedBy: Person.ID?
  /// When it was published; nil for a draft.
  public var publishedAt: Instant?

  /// A revision.
  public init(
    organ: Organ.ID, number: Int, guide: DisclosureGuide, note: String, savedAt: Instant, savedBy: Person.ID?,
    publishedAt: Instant? = nil
  ) {
    self.organ = organ
    self.number = number
    self.guide = guide
    self.note = note
    self.savedAt = savedAt
    self.savedBy = savedBy
    self.publishedAt = publishedAt
  }
}

/// Why a guide cannot be published.
public enum GuideRefusal: DomainRefusal, Equatable {
  /// The revision is public already.
  case published
  /// A later revision is public.
  case superseded(by: Int)
  /// Nothing differs from the revision before.
  case unchanged

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .published: "guide.published"
    case .superseded: "guide.superseded"
    case .unchanged: "guide.unchanged"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .superseded(let number) = self { ["number": String(number)] } else { [:] }
  }
}
