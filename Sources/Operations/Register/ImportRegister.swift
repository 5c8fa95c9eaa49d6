import CivilTime
public import Disclosure
import Persistence

/// Takes the rows of an old register in as cases, each under its own number; those that are there already are passed
/// over, so that a broken import is simply run again.
public struct ImportRegister: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)
  /// How many rows one transaction takes at most.
  public static let batch = 500

  /// The organ whose register it is.
  public var organ: Organ.ID
  /// The rows.
  public var rows: [RegisterSheet.Row]

  /// Imports rows; at most `batch` of them.
  public init(organ: Organ.ID, rows: some Sequence<RegisterSheet.Row>) {
    self.organ = organ
    self.rows = Array(rows)
  }

  /// What became of the rows.
  public struct Outcome: Hashable, Sendable {
    /// How many became cases.
    public var imported: Int
    /// How many were there already.
    public var known: Int

    /// What became of some rows.
    public init(imported: Int, known: Int) {
      self.imported = imported
      self.known = known
    }
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Imports all of the rows or none.
  ///
  /// - Throws: `Issues` where something is wrong with a row.
  public func run(in scope: Scope) throws -> Outcome {
    let lines = try RegisterPreview(organ: organ, RegisterSheet(rows: rows)).run(in: scope)
    guard lines.count <= Self.batch, lines.allSatisfy(\.issues.isEmpty) else {
      throw Issues([Issue("", "register.import.changed")])
    }
    var calendars: [Int: WorkCalendar] = [:]
    let new = lines.filter { !$0.isKnown }.compactMap(\.entry)
    for entry in new {
      let year = entry.receivedOn.year
      let calendar = try calendars[year] ?? scope.calendar(of: organ, from: entry.receivedOn)
      calendars[year] = calendar
      try scope.take(entry, at: organ, calendar)
    }
    scope.record(
      .registerImported, organ: organ, subject: .init("organ", organ.rawValue),
      changes: [
        .init("imported", before: nil, after: "\(new.count)"),
        .init("known", before: nil, after: "\(lines.count - new.count)"),
      ])
    return Outcome(imported: new.count, known: lines.count - new.count)
  }
}

extension Scope {
  /// Makes a case of a row: its matter, its request with the steps that led to its end, its applicant, its item.
  fileprivate func take(_ entry: RegisterEntry, at organ: Organ.ID, _ calendar: WorkCalendar) throws {
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
    try attach(entry.remedies, to: matter)
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
