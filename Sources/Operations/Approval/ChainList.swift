public import CivilTime
public import Disclosure
import Persistence

/// The approval chains of an organ: which one counts today for each kind of matter, and all versions of its own.
public struct ChainList: Inquiry {
  /// Security administration.
  public static let access = Access.capability(.manageChains)

  /// The organ.
  public var organ: Organ.ID

  /// Looks at the chains of an organ.
  public init(organ: Organ.ID) {
    self.organ = organ
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The chain that counts today, by kind; it may be one of an organ above.
    public var inForce: [Matter.Kind: ApprovalChain]
    /// The organ's own versions, by kind, the latest first.
    public var versions: [ApprovalChain]
    /// The names of people, roles and organs that stand in them.
    public var names: RecordNames
    /// The roles that let approve.
    public var roles: [(id: Role.ID, name: String)]
    /// The day in Beijing.
    public var today: CivilDate
    /// The people who may approve at the organ.
    public var people: [(id: Person.ID, name: String)]
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    var inForce: [Matter.Kind: ApprovalChain] = [:]
    for kind in Matter.Kind.allCases {
      inForce[kind] = try scope.chains.inForce(for: kind, at: organ, on: scope.today)
    }
    let versions = try scope.chains.ofOrgan(organ)
    let chains = versions + inForce.values
    let holders = chains.flatMap(\.levels).map(\.holder)
    let names = try scope.names(
      people: holders.compactMap(\.person),
      roles: holders.compactMap(\.role),
      organs: chains.map(\.organ))
    return Outcome(
      inForce: inForce, versions: versions, names: names,
      roles: try scope.approvals.approvingRoles(), today: scope.today,
      people: try scope.approvals.holders(of: .approveMatters, at: organ))
  }
}
