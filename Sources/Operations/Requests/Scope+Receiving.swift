import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// Opens the case of a request: its matter, its parties with their sealed numbers, its evidence, its item in table 3.
  ///
  /// The case is saved by what follows. The draft has been checked.
  func receive(_ draft: RequestDraft, at organ: Organ.ID, secretHash: String = "") throws -> RequestWork {
    guard let receipt = ReceiptDate(draft.channel, by: draft.evidence) else { throw RequestRefusal.receiptOpen }
    let matter = try openMatter(
      .request, organ: organ,
      draft: MatterDraft(title: draft.wanted.title, summary: draft.wanted.description, openedOn: receipt.day),
      stage: RequestStage.received.rawValue)
    let key = RequestKeys.applicant(draft.applicant)
    let request = DisclosureRequest(
      id: matter.id, organ: organ, subject: draft.subject,
      course: RequestCourse(channel: draft.channel, evidence: draft.evidence), applicantKind: draft.applicant.kind,
      applicantKey: key, contentKey: RequestKeys.content(draft.wanted.description, of: key),
      indexNumber: draft.wanted.indexNumber, carrier: draft.wanted.carrier, delivery: draft.wanted.delivery,
      secretHash: secretHash, assistance: draft.assistance, suggestsPublication: draft.suggestsPublication)
    try requests.insert(request, by: principal.person, at: now)
    try add(draft.applicant, as: .applicant, to: matter)
    if let agent = draft.agent { try add(agent, as: .agent, to: matter) }
    try makeFindable(matter)
    // Corrections of records are cases of their own kind, which table 3 does not know.
    if draft.subject == .information {
      try requestItems.insert(
        RequestItem(
          matter: matter.id, organ: organ,
          counted: CountedRequest(
            id: matter.id.rawValue, applicant: draft.applicant.kind, receivedOn: receipt.day)))
    }
    let first = draft.evidence.map(\.on).min() ?? receipt.day
    return RequestWork(matter, request, try calendar(of: organ, from: first), self)
  }

  /// Adds a party of a case, and seals the number of its paper.
  @discardableResult
  func add(_ draft: PartyDraft, as role: Party.Role, to matter: Matter) throws -> Party {
    let party = Party(id: try newID(), organ: matter.organ, matter: matter.id, role: role, draft: draft)
    try parties.insert(party)
    if let paper = draft.paper {
      try sealed.put(
        paper.number, field: paper.field, mask: paper.mask, owner: .init("party", party.id.rawValue),
        organ: matter.organ)
    }
    return party
  }
}
