public import CivilTime
public import Disclosure
import Persistence

/// Lays down an approval chain of an organ, which takes the place of the one before on its day.
///
/// Approvals that run keep the levels that they were started with.
public struct DrawChain: Operation {
  /// Security administration.
  public static let access = Access.capability(.manageChains)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The organ.
  public var organ: Organ.ID
  /// The kind of matter.
  public var kind: Matter.Kind
  /// What it is called.
  public var name: String
  /// From which day on it is used.
  public var effectiveOn: CivilDate
  /// The levels, in order.
  public var levels: [Level]

  /// One level, as it was entered.
  public struct Level: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// Whose turn it is.
    public var holder: ApprovalLevel.Holder

    /// A level.
    public init(title: String, holder: ApprovalLevel.Holder) {
      self.title = title
      self.holder = holder
    }
  }

  /// Lays down a chain.
  public init(organ: Organ.ID, kind: Matter.Kind, name: String, effectiveOn: CivilDate, levels: [Level]) {
    self.organ = organ
    self.kind = kind
    self.name = name
    self.effectiveOn = effectiveOn
    self.levels = levels
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Saves the version.
  ///
  /// - Throws: `Issues`.
  public func run(in scope: Scope) throws -> ApprovalChain.ID {
    let chain = ApprovalChain(
      id: try scope.newID(), organ: organ, matterKind: kind, name: name, effectiveOn: effectiveOn,
      levels: levels.enumerated().map { .init(position: $0 + 1, title: $1.title, holder: $1.holder) })
    let unable = try chain.levels.filter { try !scope.mayHold($0.holder, at: organ) }
    try Issues.check(
      chain.issues(today: scope.today)
        + unable.map { Issue("holder\($0.position)", "chain.issue.holder", ["level": "\($0.position)"]) })
    let ended = try scope.chains.insert(chain)
    scope.record(
      .chainDrawn, organ: organ, subject: .init("approvalChain", chain.id.rawValue),
      changes: [
        .init("kind", before: nil, after: kind.rawValue),
        .init("effectiveOn", before: nil, after: effectiveOn.description),
        .init("levels", before: nil, after: chain.levels.map(\.words).joined(separator: "; ")),
      ])
    for id in ended { scope.record(.chainRetired, organ: organ, subject: .init("approvalChain", id.rawValue)) }
    return chain.id
  }
}

extension ApprovalLevel {
  /// The level as the journal names it.
  fileprivate var words: String {
    switch holder {
    case .person(let person): "\(position) \(title) person:\(person)"
    case .post(let role): "\(position) \(title) role:\(role)"
    }
  }
}

extension Scope {
  /// Whether a level could be held at all: a role that lets approve, or a person who may at the organ.
  fileprivate func mayHold(_ holder: ApprovalLevel.Holder, at organ: Organ.ID) throws -> Bool {
    switch holder {
    case .person(let person):
      try people.authority(of: person).allows(.approveMatters, at: organs.place(of: organ))
    case .post(let role): try roles.find(role)?.capabilities.contains(.approveMatters) ?? false
    }
  }
}
