import CivilTime
import Disclosure
import Persistence

/// Steps of procedure: registering, correcting, and the letters that go with a step.
extension RequestWork {
  /// Gives a registered case to somebody, and sends the receipt.
  mutating func register(_ handler: Person.ID?, on day: CivilDate) throws {
    if let handler {
      try scope.requireHandler(handler, at: matter.organ)
      matter.assignee = handler
    }
    try send(.receipt, on: day)
  }

  /// Asks for a correction once and completely: Article 30.
  func askForCorrection(_ items: String, _ guidance: String, on day: CivilDate) throws {
    var issues: [Issue] = []
    if items.trimmed.isEmpty { issues.append(Issue("items", "request.issue.noItems")) }
    if guidance.trimmed.isEmpty { issues.append(Issue("guidance", "request.issue.noGuidance")) }
    try Issues.check(issues)
    try send(.correctionNotice, with: [.correctionItems: items, .correctionGuidance: guidance], on: day)
  }

  /// Puts the corrected words in the place of the first ones, which stay in the journal by their hash.
  mutating func correct(_ description: String) throws {
    let wanted = WantedInformation(description, indexNumber: request.indexNumber)
    try Issues.check(wanted.issues())
    matter.title = wanted.title
    matter.summary = wanted.description
    request.contentKey = RequestKeys.content(wanted.description, of: request.applicantKey)
  }

  /// Writes a letter to the applicant that goes with the step that was just taken, numbers and freezes it.
  ///
  /// - Throws: `Issues` for what the letter still lacks.
  func send(
    _ kind: LetterKind, with values: [LetterField: String] = [:], fee: ChargedFee? = nil, on day: CivilDate
  ) throws {
    try send(kind, to: try scope.addressee(of: request), with: values, fee: fee, on: day)
  }

  /// Writes a letter to anybody.
  func send(
    _ kind: LetterKind, to recipient: Party?, consultation: Consultation? = nil,
    with values: [LetterField: String] = [:],
    fee: ChargedFee? = nil, on day: CivilDate
  ) throws {
    let draft = try scope.composeLetter(
      kind, for: request, matter: matter, recipient: recipient, consultation: consultation, fee: fee, extra: values,
      edits: [:], on: day)
    let letter = CaseLetter(
      id: try scope.newID(), organ: matter.organ, matter: matter.id, kind: kind, step: request.course.steps.count,
      recipient: recipient?.id, consultation: consultation?.id, draft: draft, createdBy: scope.principal.person)
    let signed = try scope.freeze(letter, on: day)
    try scope.letters.insert(signed, at: scope.now)
    try serveOnline(signed, on: day)
  }

  /// Whoever chose to be answered online reads the letters of procedure on the page of his case as soon as they are
  /// signed; when it was there counts as when it was received.
  private func serveOnline(_ letter: CaseLetter, on day: CivilDate) throws {
    guard request.delivery == .online, !letter.kind.isReply, !letter.kind.isForm, letter.consultation == nil,
      let recipient = letter.recipient, recipient == (try scope.addressee(of: request))?.id
    else { return }
    try scope.deliveries.put(
      Delivery(
        id: try scope.newID(), organ: matter.organ, matter: matter.id, letter: letter.id, way: .online, sentOn: day,
        reachedOn: day), by: scope.principal.person, at: scope.now)
  }

  /// Tells those who have to act next.
  func tell(of move: RequestMove) throws {
    if case .register = move { try scope.tellAssignee(of: matter) }
  }
}

extension Scope {
  /// Who gets the letters of a case: the agent where there is one, else the applicant.
  func addressee(of request: DisclosureRequest) throws -> Party? {
    let parties = try parties.ofMatter(request.id)
    return parties.last { $0.role == .agent } ?? parties.first { $0.role == .applicant }
  }
}
