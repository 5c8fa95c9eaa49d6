public import Disclosure
import Persistence

/// Shows name and contact of a party in full, for a stated purpose, which the journal records.
public struct RevealParty: Operation {
  /// Seeing identities at the organ.
  public static let access = Access.capability(.revealIdentity)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The party.
  public var party: Party.ID
  /// What for.
  public var purpose: RevealPurpose

  /// Shows a party.
  public init(_ party: Party.ID, purpose: RevealPurpose) {
    self.party = party
    self.purpose = purpose
  }

  /// The organ of the party.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let party = try scope.parties.find(party) else { throw NotFound() }
    return party.organ
  }

  /// Records the reading and hands the party over.
  public func run(in scope: Scope) throws -> Party {
    guard let party = try scope.parties.find(party), party.erasedAt == nil else { throw NotFound() }
    let matter = try scope.matter(party.matter)
    scope.record(
      .partyRevealed, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [.init("party", before: nil, after: party.id.description)] + purpose.changes)
    return party
  }
}
