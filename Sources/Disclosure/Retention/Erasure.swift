public import CivilTime

/// The erasure of records whose retention period has run out: proposed by one person, decided by another, then done.
public struct Erasure: Hashable, Sendable {
  /// The number of an erasure.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The erasure of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// 待批准.
    case proposed
    /// 已批准.
    case approved
    /// 未批准.
    case refused
    /// 已销毁.
    case done
  }

  /// The number.
  public var id: ID
  /// The organ whose records they are.
  public var organ: Organ.ID
  /// What is erased of them.
  public var kind: RetentionKind
  /// Where it stands.
  public var state: State
  /// Who proposed it.
  public var proposedBy: Person.ID
  /// When.
  public var proposedAt: Instant
  /// Who decided.
  public var decidedBy: Person.ID?
  /// When.
  public var decidedAt: Instant?
  /// What was said with the decision, or with the proposal.
  public var reason: String
  /// When it was done.
  public var doneAt: Instant?

  /// How many records one erasure can have.
  public static let most = 200

  /// An erasure.
  public init(
    id: ID, organ: Organ.ID, kind: RetentionKind, state: State = .proposed, proposedBy: Person.ID,
    proposedAt: Instant, decidedBy: Person.ID? = nil, decidedAt: Instant? = nil, reason: String,
    doneAt: Instant? = nil
  ) {
    self.id = id
    self.organ = organ
    self.kind = kind
    self.state = state
    self.proposedBy = proposedBy
    self.proposedAt = proposedAt
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.reason = reason
    self.doneAt = doneAt
  }

  /// The erasure after somebody decided; whoever proposed it cannot (GB/T 22239-2019 8.1.5: two persons).
  public func decided(
    _ isApproved: Bool, by person: Person.ID, at moment: Instant, reason: String
  ) throws(ErasureRefusal) -> Erasure {
    guard state == .proposed else { throw .alreadyDecided }
    guard person != proposedBy else { throw .ownProposal }
    var next = self
    next.state = isApproved ? .approved : .refused
    next.decidedBy = person
    next.decidedAt = moment
    next.reason = reason
    return next
  }

  /// The erasure after it was done.
  public func done(at moment: Instant) throws(ErasureRefusal) -> Erasure {
    guard state == .approved else { throw .notApproved }
    var next = self
    next.state = .done
    next.doneAt = moment
    return next
  }
}

/// Why an erasure cannot go on.
public enum ErasureRefusal: DomainRefusal, Equatable {
  /// None of the records that were named may be erased now.
  case nothingToErase
  /// Somebody has decided already.
  case alreadyDecided
  /// Nobody decides on his own proposal.
  case ownProposal
  /// Nothing is erased before it was approved.
  case notApproved

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .nothingToErase: "retention.nothingToErase"
    case .alreadyDecided: "retention.alreadyDecided"
    case .ownProposal: "retention.ownProposal"
    case .notApproved: "retention.notApproved"
    }
  }
}

/// A record whose retention period has run out.
public struct ExpiredRecord: Hashable, Sendable {
  /// The matter.
  public var matter: Matter.ID
  /// The number that people know it by.
  public var number: String
  /// What it is about.
  public var title: String
  /// When it was closed.
  public var closedOn: CivilDate

  /// A record.
  public init(matter: Matter.ID, number: String, title: String, closedOn: CivilDate) {
    self.matter = matter
    self.number = number
    self.title = title
    self.closedOn = closedOn
  }
}

/// One record of an erasure.
public struct ErasureItem: Hashable, Sendable {
  /// The matter.
  public var matter: Matter.ID
  /// Its number and title as they stood when the erasure was proposed.
  public var title: String
  /// When it was erased; nil where it was not, or not yet.
  public var erasedAt: Instant?

  /// A record of an erasure.
  public init(matter: Matter.ID, title: String, erasedAt: Instant? = nil) {
    self.matter = matter
    self.title = title
    self.erasedAt = erasedAt
  }
}
