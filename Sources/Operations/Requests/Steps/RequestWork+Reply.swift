import CivilTime
import Disclosure
import Persistence

/// The decision and its letter: proposed, approved, signed, sent, delivered.
extension RequestWork {
  /// Proposes a decision, and drafts its letter.
  mutating func propose(
    _ details: OutcomeDetails?, _ answers: [SubstantiveAnswer], _ proposal: String
  ) throws {
    if proposal.count > 5_000 { throw Issues([Issue("proposal", "request.issue.longProposal")]) }
    if let details { try Issues.check(details.issues(on: scope.today)) }
    request.details = details
    request.rectification = nil
    request.answers = answers
    request.proposal = proposal.trimmed
    try draftReply()
  }

  /// Proposes what is done about a record, and drafts its letter.
  mutating func propose(_ rectification: Rectification, _ proposal: String) throws {
    guard request.subject == .rectification else { throw Issues([Issue("", "request.issue.noRectification")]) }
    try Issues.check(rectification.issues())
    request.rectification = rectification
    request.details = rectification.details
    request.proposal = proposal.trimmed
    try draftReply()
  }

  /// Makes the draft of the reply fit the proposed decision; what was edited in the letter of the same outcome stays.
  func draftReply() throws {
    let drafts = try scope.letters.ofMatter(matter.id).filter { $0.state == .draft && $0.kind.isReply }
    let kind = request.rectification?.letter ?? request.details.flatMap { LetterKind.reply($0.outcome.code) }
    for old in drafts where old.kind != kind {
      var void = old
      void.state = .void
      try scope.letters.update(void, from: old)
    }
    guard let kind else { return }
    let recipient = try scope.addressee(of: request)
    let old = drafts.last { $0.kind == kind }
    let draft = try scope.composeLetter(
      kind, for: request, matter: matter, recipient: recipient, consultation: nil,
      fee: try scope.fees.ofMatter(matter.id).last,
      extra: request.rectification?.letterValues ?? [:], edits: old?.draft.edits ?? [:], on: scope.today)
    if let old {
      var changed = old
      changed.draft = draft
      try scope.letters.update(changed, from: old)
    } else {
      try scope.letters.insert(
        CaseLetter(
          id: try scope.newID(), organ: matter.organ, matter: matter.id, kind: kind, recipient: recipient?.id,
          draft: draft, createdBy: scope.principal.person), at: scope.now)
    }
  }

  /// Requires a decision whose letter can be signed.
  func requireReply() throws {
    guard request.details != nil || request.rectification != nil else {
      throw Issues([Issue("", "request.issue.noProposal")])
    }
    try Issues.check((request.details?.issues(on: scope.today) ?? []) + (request.rectification?.issues() ?? []))
    guard let letter = try scope.replyDraft(of: matter.id) else {
      throw Issues([Issue("", "request.issue.noReplyDraft")])
    }
    try Issues.check(letter.draft.issues())
  }

  /// Starts the approval.
  mutating func submit() throws { _ = try scope.startApproval(of: matter) }

  /// Lets the signed reply leave, which stops the clock and counts the item.
  mutating func dispatch(_ way: DeliveryWay, _ reference: String, on day: CivilDate) throws {
    guard let reply = try scope.signedReply(of: matter.id) else {
      throw Issues([Issue("", "request.issue.noSignedReply")])
    }
    try scope.deliveries.put(
      Delivery(
        id: try scope.newID(), organ: matter.organ, matter: matter.id, letter: reply.id, way: way, sentOn: day,
        reference: reference), by: scope.principal.person, at: scope.now)
    guard let details = request.details else { return }
    try count(.outcome(details.outcome), on: day)
    guard details.outcome == .grantedOverObjection || details.outcome == .partlyGranted else { return }
    try tellThirdParties(of: details, on: day)
  }

  /// Tells each third party that objected what is disclosed over its objection and why: Article 32.
  private func tellThirdParties(of details: OutcomeDetails, on day: CivilDate) throws {
    guard case .publicInterest(let reasons)? = details[.publicInterest] else { return }
    let objecting = request.course.consultations.filter {
      $0.kind == .thirdParty && ($0.answer == .objectsWithReason || $0.answer == .objectsWithoutReason)
    }
    for consultation in objecting {
      let party = try consultation.party.flatMap { try scope.parties.find($0) }
      try send(
        .disclosureToThirdParty, to: party, consultation: consultation,
        with: [.reasons: reasons, .disclosureOn: day.chinese], on: day)
    }
  }

  /// Notes that the reply was received, or that it came back.
  func deliver(_ reached: CivilDate?, _ returned: CivilDate?, _ note: String) throws {
    guard (reached == nil) != (returned == nil) else { throw Issues([Issue("reachedOn", "request.issue.oneDay")]) }
    guard let reply = try scope.signedReply(of: matter.id),
      var delivery = try scope.deliveries.ofMatter(matter.id).last(where: { $0.letter == reply.id })
    else { throw NotFound() }
    if let day = reached ?? returned, day < delivery.sentOn || day > scope.today {
      throw Issues([Issue("reachedOn", "request.issue.deliveryDay")])
    }
    delivery.reachedOn = reached
    delivery.returnedOn = returned
    delivery.note = note.trimmed
    try scope.deliveries.put(delivery, by: scope.principal.person, at: scope.now)
  }

  /// Writes the end of the item that table 3 counts.
  func count(_ ending: CountedRequest.Ending, on day: CivilDate) throws {
    guard var item = try scope.requestItems.ofMatter(matter.id).last?.counted else { return }
    item.dispatchedOn = day
    item.ending = ending
    try scope.requestItems.update(item)
  }
}

extension Scope {
  /// The draft of the reply of a case.
  func replyDraft(of id: Matter.ID) throws -> CaseLetter? {
    try letters.ofMatter(id).last { $0.state == .draft && $0.kind.isReply }
  }

  /// The reply of a case that was signed last.
  func signedReply(of id: Matter.ID) throws -> CaseLetter? {
    try letters.ofMatter(id).last { $0.state == .signed && $0.kind.isReply }
  }
}
