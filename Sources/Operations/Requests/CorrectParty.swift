public import Disclosure
import Persistence

/// Corrects what was entered about a party of a case.
public struct CorrectParty: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The party.
  public var party: Party.ID
  /// The version of the matter that the form was filled from.
  public var matterVersion: Int
  /// What it should say; a paper only where its number changes.
  public var draft: PartyDraft

  /// Corrects a party.
  public init(_ party: Party.ID, matterVersion: Int, draft: PartyDraft) {
    self.party = party
    self.matterVersion = matterVersion
    self.draft = draft
  }

  /// The organ of the party.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let party = try scope.parties.find(party) else { throw NotFound() }
    return party.organ
  }

  /// Saves it; the kind of an applicant moves the column of table 3 with it.
  ///
  /// - Throws: `Issues`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    guard let old = try scope.parties.find(party), old.erasedAt == nil else { throw NotFound() }
    let matter = try scope.matter(old.matter)
    try scope.requireUnchanged(matter, since: matterVersion)
    try Issues.check(draft.issues("", delivery: nil, needsProof: false, today: scope.today))
    let new = Party(id: old.id, organ: old.organ, matter: old.matter, role: old.role, draft: draft)
    try scope.parties.update(new)
    if let paper = draft.paper {
      try scope.sealed.put(
        paper.number, field: paper.field, mask: paper.mask, owner: .init("party", old.id.rawValue), organ: old.organ)
    }
    if old.role == .applicant, matter.kind == .request {
      try scope.requests.setApplicant(draft.kind, key: RequestKeys.applicant(draft), of: matter.id)
      for item in try scope.requestItems.ofMatter(matter.id) {
        var counted = item.counted
        counted.applicant = draft.kind
        try scope.requestItems.update(counted)
      }
    }
    try scope.save(
      matter, from: matter, as: .partyCorrected,
      adding: [
        .init("party", before: nil, after: old.id.description),
        .init("kind", before: old.kind.rawValue, after: draft.kind.rawValue),
        .init("paper", before: nil, after: draft.paper?.kind.rawValue),
      ])
  }
}
