import CivilTime
import Disclosure
import Operations
import Persistence

/// Takes in an invented request, with who brought it and the number of the identity paper.
struct TakeDemonstrationRequest: Operation {
  static let access = Access.capability(.registerMatters)

  /// Where it came in.
  var organ: Organ.ID
  /// What is asked.
  var script: MatterScript

  func organ(in scope: Scope) throws -> Organ.ID? { organ }

  func run(in scope: Scope) throws -> Matter.ID {
    let matter = try scope.openMatter(script.kind, organ: organ, draft: script.draft)
    guard let sketch = script.party else { return matter.id }
    let party = Party(
      id: try scope.newID(), organ: organ, matter: matter.id, kind: sketch.kind, name: sketch.name,
      contact: sketch.contact)
    try scope.parties.insert(party)
    if let number = sketch.identityNumber {
      try scope.sealed.put(
        number, field: .identityNumber, mask: .identityNumber, owner: .init("party", party.id.rawValue), organ: organ)
    }
    try scope.makeFindable(matter)
    scope.record(
      .partyAdded, organ: organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("party", before: nil, after: party.id.description),
        .init("kind", before: nil, after: party.kind.rawValue),
      ])
    return matter.id
  }
}
