import CivilTime
import Cryptography
import Disclosure
import Persistence

/// A case in the hands of an operation: its matter and its request, as they were and as they will be.
struct RequestWork {
  let scope: Scope
  let oldMatter: Matter
  let oldRequest: DisclosureRequest
  private var storedRequest: DisclosureRequest
  var matter: Matter
  var request: DisclosureRequest
  let calendar: WorkCalendar

  /// A case that the asker may see.
  ///
  /// - Throws: `NotFound`; `Conflict` where `version` is given and somebody saved the case since.
  init(_ id: Matter.ID, version: Int?, in scope: Scope) throws {
    try self.init(try scope.matter(id), in: scope)
    if let version { try scope.requireUnchanged(matter, since: version) }
  }

  /// The case of a matter.
  init(_ matter: Matter, in scope: Scope) throws {
    guard matter.kind == .request, let request = try scope.requests.find(matter.id) else { throw NotFound() }
    self.init(matter, request, try scope.calendar(of: matter, request), scope)
  }

  /// A case that has just come into being.
  init(_ matter: Matter, _ request: DisclosureRequest, _ calendar: WorkCalendar, _ scope: Scope) {
    self.scope = scope
    (oldMatter, self.matter) = (matter, matter)
    (oldRequest, storedRequest, self.request) = (request, request, request)
    self.calendar = calendar
  }

  /// Takes a step of the table.
  ///
  /// - Throws: `RequestRefusal`.
  mutating func take(_ step: RequestStep, knowsLateness: Bool = false) throws {
    request.course = try request.course.taking(
      step, today: scope.today, in: calendar, knowsLateness: knowsLateness)
  }

  /// Saves the case with all that follows from its course, and records it.
  mutating func save(as kind: JournalEventKind, _ changes: [JournalEvent.Change] = []) throws {
    try mirror()
    try store()
    matter = try scope.save(matter, from: oldMatter, as: kind, adding: changes)
  }

  /// Writes the request as it is now, for what reads it in the same transaction.
  mutating func store() throws {
    try scope.requests.update(request, from: storedRequest, by: scope.principal.person, at: scope.now)
    storedRequest = request
  }

  /// Writes into the matter what lists and reminders need to know.
  mutating func mirror() throws {
    let stage = request.course.stage
    matter.stage = stage.rawValue
    switch stage {
    case .closed, .archived:
      matter.state = .closed
      matter.closedOn = matter.closedOn ?? request.course.steps.last?.on
    case .legalReview, .approval: matter.state = .inApproval
    default:
      matter.state = .open
      matter.closedOn = nil
    }
    let next = request.course.nextDay(in: calendar)
    matter.dueOn = next.date
    matter.isDueProvisional = next.isProvisional
    matter.term = next.counted?.description ?? ""
    if let day = request.course.receipt?.day { matter.openedOn = day }
  }

  /// What the journal says of a step: its words by their hash, since people may be named in them.
  static func changes(_ step: RequestStep) -> [JournalEvent.Change] {
    [
      .init("on", before: nil, after: step.on.description), .init("term", before: nil, after: step.term?.description),
      .init("until", before: nil, after: step.until?.description),
      .init("note", before: nil, after: step.note.isEmpty ? nil : "SM3:" + SM3.hexadecimal(step.note)),
    ]
  }
}

extension Scope {
  /// The calendar that the terms of a case are counted by, from the first day that anything is counted from.
  func calendar(of matter: Matter, _ request: DisclosureRequest) throws -> WorkCalendar {
    try calendar(of: matter.organ, from: request.course.evidence.map(\.on).min() ?? matter.openedOn)
  }
}
