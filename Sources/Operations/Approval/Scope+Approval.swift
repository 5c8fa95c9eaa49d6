import CivilTime
import Cryptography
public import Disclosure
import Persistence

extension Scope {
  /// Who the asker is towards an approval; nil where nobody is signed in.
  public func approvalActor(for approval: Approval) throws -> ApprovalActor? {
    guard let person = authority.person else { return nil }
    let principals = try standsInFor(person).map { try narrowedAuthority(of: $0) }
    return ApprovalActor(
      authority, principals: principals, approval: approval, place: try organs.place(of: approval.organ))
  }

  /// Those who are away today and for whom somebody acts, directly or as the deputy's deputy.
  func standsInFor(_ person: Person.ID) throws -> [Person.ID] {
    // Whoever is away acts for nobody: the deputy's own deputy does.
    guard try absences.ofPerson(person, notOverOn: today).allSatisfy({ !$0.covers(today) }) else { return [] }
    var found: [Person.ID] = []
    var frontier = [person]
    while let deputy = frontier.popLast() {
      for absence in try absences.deputising(deputy, notOverOn: today) where absence.covers(today) {
        guard absence.person != person, !found.contains(absence.person) else { continue }
        found.append(absence.person)
        frontier.append(absence.person)
      }
    }
    return found
  }

  /// What somebody may do whom the asker stands in for; a token of the asker's narrows that too.
  func narrowedAuthority(of person: Person.ID) throws -> Authority {
    var authority = try people.authority(of: person)
    authority.limit = self.authority.limit
    return authority
  }

  /// The hash of what would be approved of a matter now.
  func contentDigest(of matter: Matter) throws -> (content: String, digest: String) {
    let content = try matter.kind.conduct.content(of: matter, in: self)
    return (content, SM3.hexadecimal(content))
  }

  /// Those who made a matter what it is: who registered or changed it, and who submits it.
  func authors(of matter: Matter) throws -> Set<Person.ID> {
    try writers(of: matter).union([principal.person].compactMap { $0 })
  }

  /// Those who registered or changed a matter.
  func writers(of matter: Matter) throws -> Set<Person.ID> {
    let kinds = matter.kind.conduct.authoring
    let rows = try connection.rows(
      """
      SELECT DISTINCT actor_id
        FROM journal_event
       WHERE subject_kind = 'matter' AND subject_id = \(matter.id.rawValue) AND actor_id IS NOT NULL
         AND kind IN (\(list: kinds.map(\.rawValue)))
      """
    ) { try $0.id("actor_id", as: Person.ID.self) }
    let registrar = kinds.contains(.matterRegistered) ? matter.createdBy : nil
    return Set(rows + [registrar].compactMap { $0 })
  }

  /// The organ of an approval.
  func organ(of approval: Approval.ID) throws -> Organ.ID {
    guard let approval = try approvals.find(approval) else { throw NotFound() }
    return approval.organ
  }

  /// Takes a step of an approval: decides, saves, moves the matter, records.
  func take(_ step: Approval.Step, of id: Approval.ID, version: Int) throws {
    guard let approval = try approvals.find(id), let matter = try matters.find(approval.matter),
      let actor = try approvalActor(for: approval), try maySee(matter)
    else { throw NotFound() }
    guard approval.version == version || approval.state != .running else { throw Conflict() }
    let next = try approval.taking(step, by: actor, digest: try contentDigest(of: matter).digest, at: now)
    try settleNotices(of: approval)
    try approvals.update(next, from: approval, dueOn: matter.dueOn)
    recordStep(from: approval, to: next)
    try tell(of: next, matter)
    guard next.state != .running else {
      let conduct = matter.kind.conduct
      if let moved = try conduct.approvalMoved(from: approval, to: next, of: matter, in: self) {
        try save(moved, from: matter, as: .matterMoved)
      }
      return
    }
    var moved = matter
    moved.state = try matter.state(after: .endApproval)
    try save(try matter.kind.conduct.approvalEnded(next, of: moved, in: self), from: matter, as: .matterMoved)
  }

  private func recordStep(from old: Approval, to new: Approval) {
    guard let opinion = new.opinions.last else { return }
    record(
      opinion.decision.eventKind, organ: new.organ, subject: .init("matter", new.matter.rawValue),
      changes: [
        .init("approval", before: nil, after: new.id.description),
        .init("level", before: "\(old.position)", after: "\(new.position)"),
        .init("state", before: old.state.rawValue, after: new.state.rawValue),
        .init("onBehalfOf", before: nil, after: opinion.onBehalfOf?.description),
        .init("passedTo", before: nil, after: opinion.passedTo?.description),
        .init("digest", before: nil, after: new.contentDigest),
        .init("opinion", before: nil, after: opinion.text.isEmpty ? nil : "SM3:" + SM3.hexadecimal(opinion.text)),
      ])
  }
}

extension ApprovalOpinion.Decision {
  /// What the journal calls it.
  var eventKind: JournalEventKind {
    switch self {
    case .agreed: .approvalAgreed
    case .returned: .approvalReturned
    case .passedOn: .approvalPassedOn
    case .skipped: .approvalSkipped
    case .withdrawn: .approvalWithdrawn
    }
  }
}
