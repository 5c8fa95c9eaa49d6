import CivilTime
import Disclosure
import Persistence

/// What is particular to requests, for the mechanisms that all kinds of matters share.
struct RequestConduct: MatterConduct {
  /// Whoever proposed the decision or changed its words; registering a request makes nobody its author.
  var authoring: [JournalEventKind] {
    [.requestStep(.propose), .requestStep(.submit), .proposalChanged, JournalEventKind(rawValue: "letter.edited")]
  }

  /// Only giving it to somebody: everything else is a step of the workflow of requests.
  func admit(_ event: MatterEvent) throws(MatterRefusal) {
    guard event == .assign else { throw .ownWorkflow }
  }

  /// What is asked, what is proposed, the words of the reply, and the hashes of the files.
  func content(of matter: Matter, in scope: Scope) throws -> String {
    guard let request = try scope.requests.find(matter.id) else { throw NotFound() }
    let letter = try scope.replyDraft(of: matter.id)?.draft
    let words = try letter?.composed().map(\.text) ?? []
    let outcome = request.rectification == nil ? request.details.map { OutcomeRules.shared[$0.outcome].name } ?? "" : ""
    let files = try scope.connection.rows(
      """
      SELECT name, digest
        FROM attachment
       WHERE owner_kind = 'matter' AND owner_id = \(matter.id.rawValue) AND erased_at IS NULL
       ORDER BY id
      """
    ) { "\(try $0.text("name")) \(try $0.text("digest"))" }
    return ([matter.summary, outcome, request.proposal] + words + (letter?.enclosures ?? []) + files)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The legal review, which is the first level, or another level has agreed.
  func approvalMoved(from old: Approval, to new: Approval, of matter: Matter, in scope: Scope) throws -> Matter? {
    guard new.position != old.position, let opinion = new.opinions.last else { return nil }
    return try moved(matter, by: old.position == 1 ? .passLegalReview : .agree, opinion, in: scope)
  }

  /// The reply is signed: numbered, dated and frozen; or it goes back to be drafted anew.
  func approvalEnded(_ approval: Approval, of matter: Matter, in scope: Scope) throws -> Matter {
    guard let opinion = approval.opinions.last else { return matter }
    guard approval.state == .agreed else { return try moved(matter, by: .returnDraft, opinion, in: scope) }
    guard let draft = try scope.replyDraft(of: matter.id) else {
      throw Issues([Issue("", "request.issue.noReplyDraft")])
    }
    try scope.letters.update(try scope.freeze(draft, on: scope.today), from: draft)
    return try moved(matter, by: .sign, opinion, in: scope)
  }

  private func moved(
    _ matter: Matter, by event: RequestEvent, _ opinion: ApprovalOpinion, in scope: Scope
  ) throws -> Matter {
    var work = try RequestWork(matter, in: scope)
    let step = RequestStep(event, on: scope.today, note: opinion.text)
    try work.take(step)
    try work.mirror()
    try scope.requests.update(work.request, from: work.oldRequest, by: opinion.person, at: scope.now)
    scope.record(
      .requestStep(event), organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: RequestWork.changes(step))
    return work.matter
  }
}
