import CivilTime
import Disclosure
import Operations
import Persistence

/// Invents the matters of a large demonstration, day by day, in the order in which the journal tells of them.
struct LoadWriter {
  /// What a series of numbers goes on from.
  private struct Series: Hashable {
    var office: Int
    var series: NumberSeries
    var year: Int
  }

  /// Where a request stands that is still handled.
  private static let openStages: [RequestStage] = [.registered, .inHandling, .inHandling, .drafting]

  let count: Int
  let first: CivilDate
  let plan: DemonstrationPlan
  let offices: [MatterOffice]
  let places: [Organ.ID: LoadedPlace]
  let calendar: WorkCalendar
  private var nextID: Int64
  private var made = 0
  private var serials: [Series: Int] = [:]
  private var closings: [Int: [JournalEvent]] = [:]
  private var closedThrough: Int
  private var due: (from: CivilDate, date: DueDate?)?

  /// How many numbers of records a matter takes: its own and those of party, search document, letter and delivery.
  static let records = 5

  init(
    plan: DemonstrationPlan, offices: [MatterOffice], places: [Organ.ID: LoadedPlace], calendar: WorkCalendar,
    firstID: Int64
  ) {
    count = plan.mattersToLoad
    first = plan.today.adding(days: -390)
    self.plan = plan
    self.offices = offices
    self.places = places
    self.calendar = calendar
    nextID = firstID
    closedThrough = plan.today.dayNumber - 391
  }

  /// The next matters with their events; none where all are done.
  ///
  /// - Throws: `Issues`, `LetterRefusal` where a reply cannot be written.
  mutating func next(_ limit: Int, _ random: inout DemonstrationRandom) throws -> LoadBatch? {
    guard made < count else { return nil }
    var batch = LoadBatch()
    while made < count, batch.matters.count < limit { try add(to: &batch, &random) }
    if made == count { close(through: plan.lastLoadedDay.dayNumber, in: &batch) }
    return batch
  }

  private mutating func add(to batch: inout LoadBatch, _ random: inout DemonstrationRandom) throws {
    let days = plan.lastLoadedDay.dayNumber - first.dayNumber + 1
    let opened = first.adding(days: made * days / count)
    close(through: opened.dayNumber - 1, in: &batch)
    let perDay = max(1, (count + days - 1) / days)
    let moment = DemonstrationClock.moment(
      opened, minute: 9 * 60, second: (made % perDay) * 25_000 / perDay)
    let office = random.below(offices.count)
    let registered = matter(opened, office, &random)
    let isRequest = registered.kind == .request
    let sketch = MatterSubjects.party(&random)
    let party = Party(
      id: .init(rawValue: nextID + 1), organ: registered.organ, matter: registered.id,
      role: isRequest ? .applicant : .other, kind: sketch.kind, name: sketch.name, contact: sketch.contact)
    let clerk = offices[office].clerk
    batch.events += opening(registered, party, by: clerk, at: moment)
    let (ended, isWithdrawn) = end(registered, by: registered.assignee ?? clerk, &random)
    var request =
      isRequest
      ? LoadedRequest(of: ended, by: party, isWithdrawn: isWithdrawn, entered: clerk, &random) : nil
    let answer = try reply(to: request, of: ended, for: party, from: office, isWithdrawn: isWithdrawn)
    request?.reply = answer
    batch.matters.append(
      LoadedMatter(matter: ended, createdAt: moment, party: party, request: request, document: nextID + 2))
    nextID += Int64(Self.records)
    made += 1
  }

  /// What the journal tells of a matter that was registered.
  private func opening(
    _ matter: Matter, _ party: Party, by clerk: Person.ID, at moment: Instant
  ) -> [JournalEvent] {
    let registered = event(.matterRegistered, matter, by: clerk, at: moment, matter.journalChanges(since: nil))
    let second =
      matter.kind == .request
      ? event(
        .requestStep(.register), matter, by: clerk, at: moment,
        [.init("on", before: nil, after: matter.openedOn.description)])
      : event(
        .partyAdded, matter, by: clerk, at: moment,
        [
          .init("party", before: nil, after: party.id.description),
          .init("kind", before: nil, after: party.kind.rawValue),
        ])
    return [registered, second]
  }

  /// The letter that a request was closed with; nil where it is still handled or was taken back.
  private mutating func reply(
    to request: LoadedRequest?, of matter: Matter, for party: Party, from office: Int, isWithdrawn: Bool
  ) throws -> LoadedReply? {
    guard !isWithdrawn, let request = request?.request, let day = matter.closedOn, let place = places[matter.organ]
    else { return nil }
    return try LoadedReply(
      to: request, of: matter, for: party, at: place, on: day,
      numbers: LoadedReply.Numbers(
        letter: .init(rawValue: nextID + 3), delivery: .init(rawValue: nextID + 4),
        document: number(of: .replies, office, day.year)),
      in: calendar)
  }

  /// The next number of a series.
  private mutating func number(of series: NumberSeries, _ office: Int, _ year: Int) -> String {
    let serial = serials[Series(office: office, series: series, year: year), default: 0] + 1
    serials[Series(office: office, series: series, year: year)] = serial
    let word = offices[office].organ.sketch.documentWord
    return series.usualPattern.number(word: word, year: year, serial: serial)
  }

  private mutating func matter(
    _ opened: CivilDate, _ office: Int, _ random: inout DemonstrationRandom
  ) -> Matter {
    let kind: Matter.Kind = random.happens(70) ? .request : .general
    let number = self.number(of: .matters(kind), office, opened.year)
    let title = MatterSubjects.title(kind, &random)
    var matter = Matter(
      id: .init(rawValue: nextID), organ: offices[office].organ.id, kind: kind, number: number, title: title,
      summary: MatterSubjects.summary(title, kind, year: opened.year),
      stage: kind == .request ? random.pick(Self.openStages).rawValue : "", openedOn: opened,
      assignee: random.pick(offices[office].handlers), createdBy: offices[office].clerk)
    if let term = Term(20, .workdays) {
      let counted = CountedTerm(from: opened, term: term)
      if due?.from != opened { due = (opened, counted.due(in: calendar)) }
      matter.dueOn = due?.date?.date
      matter.isDueProvisional = due?.date?.isProvisional ?? false
      matter.term = counted.description
    }
    return matter
  }

  /// The matter as it stands today: nearly all are closed, a few were withdrawn, the rest is still worked on.
  private mutating func end(
    _ registered: Matter, by person: Person.ID, _ random: inout DemonstrationRandom
  ) -> (matter: Matter, isWithdrawn: Bool) {
    let chance = random.below(100)
    guard chance < 98 else { return (registered, false) }
    let isRequest = registered.kind == .request
    let day = min(registered.openedOn.adding(days: 1 + random.below(25)), plan.lastLoadedDay)
    var ended = registered
    (ended.closedOn, ended.version) = (day, 2)
    // A request that was taken back is closed with an outcome of its own, and nothing of it is due any more.
    ended.state = chance < 94 || isRequest ? .closed : .withdrawn
    if isRequest {
      let isOld = day < plan.lastLoadedDay.adding(days: -30)
      ended.stage = (isOld ? RequestStage.archived : .closed).rawValue
      (ended.dueOn, ended.isDueProvisional) = (nil, false)
      ended.term = ""
    }
    let moment = DemonstrationClock.moment(day, minute: 17 * 60)
    closings[day.dayNumber, default: []].append(
      event(
        kind(ofEnding: ended, isWithdrawn: chance >= 94), ended, by: person, at: moment,
        ended.journalChanges(since: registered)))
    return (ended, chance >= 94)
  }

  private func kind(ofEnding matter: Matter, isWithdrawn: Bool) -> JournalEventKind {
    if matter.kind == .request { return .requestStep(isWithdrawn ? .withdraw : .deliver) }
    return isWithdrawn ? .matterWithdrawn : .matterClosed
  }

  private mutating func close(through day: Int, in batch: inout LoadBatch) {
    guard closedThrough < day else { return }
    for number in (closedThrough + 1)...day {
      batch.events += closings.removeValue(forKey: number) ?? []
    }
    closedThrough = day
  }

  private func event(
    _ kind: JournalEventKind, _ matter: Matter, by person: Person.ID, at moment: Instant,
    _ changes: [JournalEvent.Change]
  ) -> JournalEvent {
    JournalEvent(
      kind: kind, organ: matter.organ, actor: .person(person), source: "192.0.2.10", at: moment,
      subject: .init("matter", matter.id.rawValue), changes: changes.filter { $0.before != $0.after })
  }
}
