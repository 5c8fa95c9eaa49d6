import CivilTime
import Disclosure
import Persistence

/// Ends without an approval, and the new beginning after one.
extension RequestWork {
  /// Ends a case because a term of the applicant passed, with the letter that tells him.
  mutating func lapse(_ outcome: Disclosure.Outcome, noticed kind: LetterKind, on day: CivilDate) throws {
    let notice = try scope.letters.ofMatter(matter.id).last { $0.kind == kind && $0.state == .signed }
    let reached = try notice.flatMap { notice in
      try scope.deliveries.ofMatter(matter.id).last { $0.letter == notice.id }?.reachedOn
    }
    request.details = OutcomeDetails(
      outcome: outcome,
      extras: [
        .lapsedTerm(
          LapsedTerm(
            noticeNumber: notice?.number ?? "", servedOn: reached ?? notice?.signedOn,
            endedOn: oldRequest.course.applicantDue(in: calendar)?.date))
      ])
    try closeDrafts()
    try store()
    if let reply = LetterKind.reply(outcome.code) {
      try send(reply, fee: try scope.fees.ofMatter(matter.id).last, on: day)
    }
    try count(.outcome(outcome), on: day)
  }

  /// Ends a case because the applicant took it back or is no more, with the letter that tells it; a running approval
  /// ends with it.
  mutating func withdraw(_ kind: ClosingStatement.Kind, _ text: String, on day: CivilDate) throws {
    guard !text.trimmed.isEmpty else { throw Issues([Issue("text", "request.issue.noReason")]) }
    request.details = OutcomeDetails(
      outcome: .otherwiseClosed, extras: [.statement(ClosingStatement(kind: kind, text: text.trimmed))])
    try scope.endApproval(of: matter)
    try closeDrafts()
    try store()
    if try isTold(on: day) { try send(.terminationNotice, with: [.reasons: text.trimmed], on: day) }
    try count(.outcome(.otherwiseClosed), on: day)
  }

  /// Whether the end of the case can be told by a letter now.
  ///
  /// An applicant can take its request back also where the
  /// office has not said yet which organ and court the letter has to name; somebody of the office has to enter it.
  private func isTold(on day: CivilDate) throws -> Bool {
    guard scope.principal.person == nil else { return true }
    do {
      _ = try scope.remedies(of: .terminationNotice, for: request, on: day)
      return true
    } catch is Issues {
      return false
    }
  }

  /// Takes a case up again: a new item is counted, linked to the old one, whose outcome stays in its year.
  mutating func reopen(on day: CivilDate) throws {
    request.details = nil
    request.rectification = nil
    request.answers = []
    request.proposal = ""
    guard let last = try scope.requestItems.ofMatter(matter.id).last else { return }
    try scope.requestItems.insert(
      RequestItem(
        matter: matter.id, organ: matter.organ,
        counted: CountedRequest(
          id: try scope.newID(Matter.ID.self).rawValue, applicant: request.applicantKind, receivedOn: day,
          reopens: last.counted.id)))
  }

  /// Drafts that nobody will sign any more become void.
  private func closeDrafts() throws {
    for old in try scope.letters.ofMatter(matter.id) where old.state == .draft {
      var void = old
      void.state = .void
      try scope.letters.update(void, from: old)
    }
  }
}

extension Scope {
  /// Ends the approval that runs for a matter, because the matter itself has ended.
  func endApproval(of matter: Matter) throws {
    guard let running = try approvals.ofMatter(matter.id).last(where: { $0.state == .running }) else { return }
    var ended = running
    ended.state = .withdrawn
    ended.finishedAt = now
    try settleNotices(of: running)
    try approvals.update(ended, from: running, dueOn: matter.dueOn)
    record(
      .approvalWithdrawn, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("approval", before: nil, after: running.id.description),
        .init("state", before: running.state.rawValue, after: ended.state.rawValue),
      ])
  }
}
