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

  /// Adds a party.
  public init(to matter: Matter.ID, kind: Party.Kind, name: String, contact: String = "") {
    self.matter = matter
    self.kind = kind
    self.name = name
    self.contact = contact
  }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the party and makes the matter findable by the name.
  ///
  /// - Throws: `Issues`, `MatterRefusal`.
  public func run(in scope: Scope) throws -> Party.ID {
    let matter = try scope.matter(matter)
    guard matter.state.isUnfinished else { throw MatterRefusal.notPossible(.change, matter.state) }
    let party = Party(
      id: try scope.newID(), organ: matter.organ, matter: matter.id, kind: kind, name: name, contact: contact)
    try Issues.check(party.issues())
    try scope.parties.insert(party)
    try scope.makeFindable(matter)
    scope.record(
      .partyAdded, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("party", before: nil, after: party.id.description), .init("kind", before: nil, after: kind.rawValue),
      ])
    return party.id
  }
}
