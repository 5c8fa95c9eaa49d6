public import Disclosure
import Persistence

/// Everything that is known of one organ.
public struct OrganDetails: Inquiry {
  /// What is known.
  public struct Answer: Sendable {
    /// The organ.
    public var organ: Organ
    /// Its disclosure office.
    public var office: DisclosureOffice
    /// Those above it, from the top down.
    public var ancestors: [OrganLine: [Organ]]
    /// Those directly below it, by name.
    public var children: [OrganLine: [Organ]]
    /// The successions from and to it.
    public var successions: [Succession]
    /// The organs that the successions name, by number.
    public var named: [Organ.ID: Organ]
    /// Its people whose accounts are open, for those who keep accounts or give roles here; nobody otherwise.
    public var people: [Colleague]
    /// The approval chains that count here today, for those who work or lay down chains here; some may be of an organ above.
    public var chains: [Matter.Kind: ApprovalChain]
    /// The names that stand in the chains.
    public var names: RecordNames
    /// What the asker may do here.
    public var allowed: Set<Capability>
  }

  /// To be signed in: what an organ is, is public.
  public static let access = Access.signedIn

  /// Which.
  public var id: Organ.ID

  /// Asks for an organ.
  public init(_ id: Organ.ID) {
    self.id = id
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds it.
  public func run(in scope: Scope) throws -> Answer {
    guard let organ = try scope.organs.find(id) else { throw NotFound() }
    let successions = try scope.organs.successions(of: id)
    let named = try scope.organs.find(Set(successions.flatMap { [$0.from, $0.to] }))
    let place = try scope.organs.place(of: id)
    var ancestors: [OrganLine: [Organ]] = [:]
    var children: [OrganLine: [Organ]] = [:]
    for line in OrganLine.allCases {
      ancestors[line] = try scope.organs.ancestors(of: id, in: line)
      children[line] = try scope.organs.children(of: id, in: line)
    }
    let allowed = Set(Capability.allCases.filter { scope.authority.allows($0, at: place) })
    let chains = allowed.isDisjoint(with: [.viewMatters, .manageChains]) ? [:] : try chains(in: scope)
    let holders = chains.values.flatMap(\.levels).map(\.holder)
    return Answer(
      organ: organ, office: try scope.organs.office(of: id), ancestors: ancestors, children: children,
      successions: successions, named: Dictionary(named.map { ($0.id, $0) }) { first, _ in first },
      people: allowed.isDisjoint(with: [.manageRoles, .managePeople]) ? [] : try scope.people.colleagues(at: id),
      chains: chains,
      names: try scope.names(
        people: holders.compactMap(\.person), roles: holders.compactMap(\.role), organs: chains.values.map(\.organ)),
      allowed: allowed)
  }

  private func chains(in scope: Scope) throws -> [Matter.Kind: ApprovalChain] {
    var chains: [Matter.Kind: ApprovalChain] = [:]
    for kind in Matter.Kind.allCases { chains[kind] = try scope.chains.inForce(for: kind, at: id, on: scope.today) }
    return chains
  }
}
