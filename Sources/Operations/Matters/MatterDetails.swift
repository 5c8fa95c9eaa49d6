public import CivilTime
public import Disclosure
import Persistence

/// One matter with all that its page shows.
public struct MatterDetails: Inquiry {
  /// Whoever is signed in; the matter must be visible to the asker.
  public static let access = Access.signedIn

  /// The matter.
  public var id: Matter.ID

  /// Looks at a matter.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matter.
    public var matter: Matter
    /// The parties; pages show their masked forms.
    public var parties: [Party]
    /// The masked secrets of each party, such as the number of an identity paper.
    public var secrets: [Party.ID: [SealedValue]]
    /// The approvals, the first one first.
    public var approvals: [Approval]
    /// What the asker may do with it now.
    public var possible: Set<MatterEvent>
    /// What the asker may do with the approval that runs.
    public var steps: Set<ApprovalEvent>
    /// For whom the asker would speak, where that is somebody else.
    public var onBehalfOf: Person.ID?
    /// Whether the asker may see parties in full, which is recorded.
    public var mayReveal: Bool
    /// Whether the asker may add parties.
    public var mayAddParties: Bool
    /// Whether what was submitted is no longer what the matter says.
    public var isContentChanged: Bool
    /// Those who may work on it, to choose from; empty where the asker may not assign.
    public var handlers: [(id: Person.ID, name: String)]
    /// Those who may approve, to choose from; empty where the asker may not pass on.
    public var approvers: [(id: Person.ID, name: String)]
    /// What happened to it, the latest first.
    public var history: [JournalEntry]
    /// The names of people, roles and organs.
    public var names: RecordNames
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// How many events of its history a page shows.
  public static let historyLimit = 100

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(id)
    let approvals = try scope.approvals.ofMatter(id)
    let running = approvals.last { $0.state == .running }
    let allows = try scope.allowances(at: matter.organ)
    let (steps, seat) = try scope.steps(of: running)
    let history = try scope.journalReader.page(
      JournalFilter(.subject(.init("matter", id.rawValue))), visible: "chain = \(matter.organ.rawValue)", after: nil,
      limit: Self.historyLimit)
    let possible = Set(Matter.workflow[matter.state]?.keys.filter { allows($0.capability) } ?? [])
    let parties = try scope.parties.ofMatter(id)
    return Outcome(
      matter: matter, parties: parties, secrets: try scope.secrets(of: parties), approvals: approvals,
      possible: possible,
      steps: steps, onBehalfOf: seat == scope.authority.person ? nil : seat,
      mayReveal: allows(.revealIdentity), mayAddParties: matter.state.isUnfinished && allows(.registerMatters),
      isContentChanged: try running.map { try scope.contentDigest(of: matter).digest != $0.contentDigest } ?? false,
      handlers: possible.contains(.assign)
        ? try scope.approvals.holders(of: .handleMatters, at: matter.organ) : [],
      approvers: steps.contains(.passOn)
        ? try scope.approvals.holders(of: .approveMatters, at: matter.organ) : [],
      history: history, names: try names(matter, approvals, history, in: scope), today: scope.today)
  }

  private func names(
    _ matter: Matter, _ approvals: [Approval], _ history: [JournalEntry], in scope: Scope
  ) throws -> RecordNames {
    let opinions = approvals.flatMap(\.opinions)
    let holders = approvals.flatMap(\.levels).map(\.holder)
    let people =
      [matter.assignee, matter.createdBy] + approvals.map(\.startedBy) + opinions.map(\.person)
      + opinions.map(\.onBehalfOf) + opinions.map(\.passedTo) + holders.map(\.person)
      + history.map(\.event.actor.person)
    return try scope.names(
      people: people.compactMap { $0 }, roles: holders.compactMap(\.role), organs: [matter.organ])
  }
}

extension Scope {
  /// What may be shown of the secrets of parties.
  fileprivate func secrets(of parties: [Party]) throws -> [Party.ID: [SealedValue]] {
    try Dictionary(
      parties.map { ($0.id, try sealed.masked(of: .init("party", $0.id.rawValue)).filter { !$0.isErased }) }
    ) { first, _ in first }
  }

  /// Whether the asker has a capability at an organ, read once.
  fileprivate func allowances(at organ: Organ.ID) throws -> (Capability) -> Bool {
    let place = try organs.place(of: organ)
    return { [authority] in authority.allows($0, at: place) }
  }

  /// The steps of an approval that the asker could take, and in whose name.
  fileprivate func steps(of approval: Approval?) throws -> (Set<ApprovalEvent>, Person.ID?) {
    guard let approval, let actor = try approvalActor(for: approval) else { return ([], nil) }
    return (approval.openSteps(for: actor), try? approval.seat(of: actor))
  }
}

extension MatterEvent {
  /// What it takes.
  public var capability: Capability {
    switch self {
    case .change, .submit, .endApproval, .close, .withdraw: .handleMatters
    case .assign, .reopen: .assignMatters
    }
  }
}
