import CivilTime
public import Disclosure
import Persistence

/// Adds somebody whom a matter concerns.
public struct AddParty: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The matter.
  public var matter: Matter.ID
  /// What the party is.
  public var kind: Party.Kind
  /// The name in full.
  public var name: String
  /// How to reach the party.
  public var contact: String
  /// The paper by which a natural person proved who he is; nil where none was shown.
  public var paper: IdentityPaper?

  /// Adds a party.
  public init(
    to matter: Matter.ID, kind: Party.Kind, name: String, contact: String = "", paper: IdentityPaper? = nil
  ) {
    self.matter = matter
    self.kind = kind
    self.name = name
    self.contact = contact
    self.paper = paper
  }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the party, seals the number of the paper, and makes the matter findable by the name.
  ///
  /// - Throws: `Issues`, `MatterRefusal`, `KeyRefusal` where the installation has no key.
  public func run(in scope: Scope) throws -> Party.ID {
    let matter = try scope.matter(matter)
    guard matter.state.isUnfinished else { throw MatterRefusal.notPossible(.change, matter.state) }
    let party = Party(
      id: try scope.newID(), organ: matter.organ, matter: matter.id, kind: kind, name: name, contact: contact)
    try Issues.check(party.issues() + paperIssues(today: scope.today))
    try scope.parties.insert(party)
    if let paper {
      try scope.sealed.put(
        paper.number, field: paper.field, mask: paper.mask, owner: .init("party", party.id.rawValue),
        organ: matter.organ)
    }
    try scope.makeFindable(matter)
    scope.record(
      .partyAdded, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("party", before: nil, after: party.id.description), .init("kind", before: nil, after: kind.rawValue),
        .init("paper", before: nil, after: paper?.kind.rawValue),
      ])
    return party.id
  }

  private func paperIssues(today: CivilDate) -> [Issue] {
    guard let paper else { return [] }
    guard kind == .naturalPerson else { return [Issue("paperNumber", "party.issue.paperOfOrganisation")] }
    return paper.issues(today: today)
  }
}
