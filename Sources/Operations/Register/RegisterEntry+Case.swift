import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// Makes a case of a row: its matter, its request with the steps that led to its end, its applicant, its item.
  func take(_ entry: RegisterEntry, at organ: Organ.ID, _ calendar: WorkCalendar) throws {
    let wanted = WantedInformation(entry.content)
    var matter = Matter(
      id: try newID(), organ: organ, kind: .request, number: entry.number, title: wanted.title,
      summary: entry.content, openedOn: entry.receivedOn, createdBy: principal.person)
    matter.assignee = entry.handler
    let applicant = PartyDraft(kind: entry.kind, name: entry.name)
    let key = RequestKeys.applicant(applicant)
    let former = ["name": entry.formerHandler]
    let note = Texts.text(entry.formerHandler.isEmpty ? "register.import.note" : "register.import.noteFormer", former)
    var request = DisclosureRequest(
      id: matter.id, organ: organ, subject: .information,
      course: RequestCourse(
        channel: entry.channel,
        evidence: [ReceiptEvidence(entry.channel.decisive, on: entry.receivedOn, note: note)],
        steps: entry.steps(note: note)),
      applicantKind: entry.kind, applicantKey: key, contentKey: RequestKeys.content(entry.content, of: key),
      delivery: entry.delivery ?? .post)
    if case .outcome(let outcome)? = entry.ending {
      request.details = OutcomeDetails(outcome: outcome, extras: [])
    }
    var work = RequestWork(matter, request, calendar, self)
    try work.mirror()
    try matters.insert(work.matter, createdAt: now)
    try requests.insert(request, by: principal.person, at: now)
    try parties.insert(
      Party(id: try newID(), organ: organ, matter: matter.id, role: .applicant, draft: applicant))
    try requestItems.insert(
      RequestItem(
        matter: matter.id, organ: organ,
        counted: CountedRequest(
          id: matter.id.rawValue, applicant: entry.kind, receivedOn: entry.receivedOn,
          dispatchedOn: entry.dispatchedOn, ending: entry.ending)))
    try attach(entry.remedies, to: matter, beside: [])
    try makeFindable(work.matter)
    try keepFree(entry.number, at: organ)
    record(
      .matterRegistered, organ: organ, subject: .init("matter", matter.id.rawValue),
      changes: work.matter.journalChanges(since: nil)
        + [.init("outcome", before: nil, after: entry.ending?.code)])
  }

  /// Counts the series of requests up to an imported number, so that it is never given again.
  private func keepFree(_ number: String, at organ: Organ.ID) throws {
    let key = NumberKey.of(number)
    let (year, serial) = (Int(key / NumberKey.serials), Int(key % NumberKey.serials))
    guard key > 0, let word = try numbers.documentWord(of: organ) else { return }
    let series = NumberSeries.matters(.request)
    let pattern = try numbers.pattern(of: series, organ: organ).pattern
    guard pattern.number(word: word, year: year, serial: serial) == number else { return }
    let last = try numbers.last(series, organ: organ, year: year)
    if last < serial { _ = try numbers.take(serial - last, of: series, organ: organ, year: year) }
  }
}

extension RegisterEntry {
  /// The shortest way through the workflow to where the row ended; how it really went is not in a register.
  fileprivate func steps(note: String) -> [RequestStep] {
    let register = RequestStep(.register, on: receivedOn, note: note)
    guard let dispatchedOn, ending != nil else { return [register] }
    let rest: [RequestEvent] = [.answerAtOnce, .submit, .sign, .dispatch, .deliver]
    return [register] + rest.map { RequestStep($0, on: dispatchedOn, note: note) }
  }
}
