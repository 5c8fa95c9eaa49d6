public import CivilTime
public import Disclosure
import Persistence

/// One item of disclosure with all that its pages show.
public struct ItemDetails: Inquiry {
  /// Whoever is signed in; the item must be visible to the asker.
  public static let access = Access.signedIn

  /// The item.
  public var id: Matter.ID

  /// Looks at an item.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matter with approvals and history.
    public var matter: MatterDetails.Outcome
    /// The item.
    public var item: Publication
    /// Its versions, the latest first.
    public var versions: [ItemVersion]
    /// The last version.
    public var latest: ItemVersion
    /// What the screening found in it.
    public var findings: [ScreeningFinding]
    /// The completed reviews.
    public var reviews: [VersionReview]
    /// What the levels of the reviews found.
    public var opinions: [ReviewOpinion]
    /// The releases, the first one first.
    public var releases: [ItemRelease]
    /// By what ways it was made public.
    public var channels: [ChannelRecord]
    /// The files of the item, those that the last version leaves out too.
    public var files: [Attachment]
    /// The text versions of its files.
    public var texts: [Attachment.ID: TextVersion]
    /// What the asker has typed and not saved.
    public var scratch: Scratch?
    /// What the asker may do at the organ of the item.
    public var powers: Set<Capability>
    /// The steps that the work on it and the powers of the asker leave open.
    public var steps: Set<PublicationEvent>
    /// The titles of items that it interprets.
    public var interprets: [Matter.ID: String]
    /// The names of people and organs.
    public var names: RecordNames
  }

  /// What somebody has typed and not saved.
  public struct Scratch: Sendable {
    /// What was typed.
    public var content: ItemContent
    /// When it was kept.
    public var savedAt: Instant
    /// Whether another version was saved since it was begun.
    public var isOutdated: Bool
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let details = try MatterDetails(id).run(in: scope)
    guard let item = try scope.publications.find(id), let latest = try scope.itemVersions.find(item.latest) else {
      throw NotFound()
    }
    let powers = scope.authority.capabilities(at: try scope.organs.place(of: item.organ))
    let (versions, reviews) = (try scope.itemVersions.ofItem(id), try scope.itemVersions.reviews(ofItem: id))
    let releases = try scope.releases.ofItem(id)
    let channels = try scope.releases.channels(of: id)
    let findings = try scope.screening.findings(in: .version(latest.id))
    let opinions = try scope.reviewOpinions.ofApprovals(details.approvals.map(\.id))
    let files = try scope.attachments.list(of: .init(.matter, id.rawValue))
    let people =
      versions.map(\.savedBy) + reviews.map(\.forcedBy) + releases.flatMap { [$0.orderedBy, $0.endedBy] }
      + channels.map(\.recordedBy) + findings.map { $0.waiver?.by } + opinions.map(\.person) + files.map(\.addedBy)
    return Outcome(
      matter: details, item: item, versions: versions, latest: latest, findings: findings, reviews: reviews,
      opinions: opinions, releases: releases, channels: channels, files: files,
      texts: try scope.textVersions.find(files.map(\.id)), scratch: try scope.scratch(of: item),
      powers: powers, steps: item.openEvents.filter { powers.contains($0.capability) },
      interprets: try scope.titles(of: latest.content.interprets.map { Matter.ID(rawValue: $0) }),
      names: try scope.names(people: people.compactMap { $0 }, organs: [item.organ]))
  }
}

/// One version of an item beside another: what its reviewers compare.
public struct ItemVersions: Inquiry {
  /// Whoever is signed in; the item must be visible to the asker.
  public static let access = Access.signedIn

  /// The item.
  public var id: Matter.ID
  /// The earlier version, by its sequence; the one that is public, or else the one before the later, where nil.
  public var earlier: Int?
  /// The later version, by its sequence; the last one where nil.
  public var later: Int?

  /// Asks for two versions.
  public init(_ id: Matter.ID, earlier: Int? = nil, later: Int? = nil) {
    self.id = id
    self.earlier = earlier
    self.later = later
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matter.
    public var matter: Matter
    /// The item.
    public var item: Publication
    /// The earlier version; nil where there is none.
    public var earlier: ItemVersion?
    /// The later version.
    public var later: ItemVersion
    /// All versions, the latest first.
    public var versions: [ItemVersion]
    /// The names of people.
    public var names: RecordNames
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(id)
    guard let item = try scope.publications.find(id) else { throw NotFound() }
    let versions = try scope.itemVersions.ofItem(id)
    guard let last = versions.first,
      let later = later.map({ number in versions.first { $0.sequence == number } }) ?? last
    else { throw NotFound() }
    let before = versions.filter { $0.sequence < later.sequence }
    let shown = before.first { $0.id == item.publicVersion } ?? before.first
    let chosen = earlier.map { number in before.first { $0.sequence == number } } ?? shown
    return Outcome(
      matter: matter, item: item, earlier: chosen, later: later, versions: versions,
      names: try scope.names(people: versions.compactMap(\.savedBy)))
  }
}

extension Scope {
  /// What the asker has typed into an item and not saved.
  fileprivate func scratch(of item: Publication) throws -> ItemDetails.Scratch? {
    guard let person = principal.person, let kept = try itemScratches.find(item.id, of: person) else { return nil }
    return ItemDetails.Scratch(
      content: kept.content, savedAt: kept.savedAt, isOutdated: kept.basedOn != item.latest)
  }

  /// The titles of some matters that the asker may see.
  fileprivate func titles(of ids: [Matter.ID]) throws -> [Matter.ID: String] {
    let found = try seen(of: Array(try matters.find(ids).values))
    return Dictionary(found.map { ($0.id, $0.title) }) { first, _ in first }
  }
}

extension PublicationEvent {
  /// What it takes; those of an approval go by the seat at its level instead.
  public var capability: Capability {
    switch self {
    case .save, .submit, .reopen, .discard, .prolong: .handleMatters
    case .schedule, .cancelSchedule, .release, .withdraw: .releaseItems
    case .force: .forceRelease
    case .sendBack, .agree, .agreeToKeep: .approveMatters
    }
  }
}
