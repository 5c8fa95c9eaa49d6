import CivilTime
public import Disclosure
import Persistence

/// The head record of every piece of work: what requests, publications and reports share, in one place.
extension Scope {
  /// A matter that the asker may see.
  ///
  /// - Throws: `NotFound` where there is none, or none that the asker may see.
  public func matter(_ id: Matter.ID) throws -> Matter {
    guard let matter = try matters.find(id), try maySee(matter) else { throw NotFound() }
    return matter
  }

  /// Whether the asker may see a matter: by the rule of visibility, or because its approval waits for the asker.
  public func maySee(_ matter: Matter) throws -> Bool {
    try !seen(of: [matter]).isEmpty
  }

  /// Those of some matters that the asker may see, in their order; the place of each organ is looked up once.
  func seen(of matters: [Matter]) throws -> [Matter] {
    let rule = Visibility.rule(for: self)
    let organs = Set(matters.map(\.organ))
    let places = Dictionary(uniqueKeysWithValues: try organs.map { ($0, try self.organs.place(of: $0)) })
    return try matters.filter { matter in
      if let place = places[matter.organ], rule.allows(matter, at: place) { return true }
      return try awaits(matter)
    }
  }

  /// Whether the approval of a matter waits for the asker.
  func awaits(_ matter: Matter) throws -> Bool {
    guard matter.state == .inApproval, let approval = try approvals.ofMatter(matter.id).last else { return false }
    return try approvalActor(for: approval).map { (try? approval.seat(of: $0)) != nil } ?? false
  }

  /// Opens a matter of any kind: takes its number, counts it, makes it findable and records it.
  ///
  /// It belongs into an operation whose `organ(in:)` is this organ. `stage` is the first step of the kind's own
  /// workflow. Throws `Issues` and `NumberRefusal`.
  public func openMatter(
    _ kind: Matter.Kind, organ: Organ.ID, draft: MatterDraft, stage: String = "", assignee: Person.ID? = nil
  ) throws -> Matter {
    try Issues.check(draft.issues(today: today))
    var matter = Matter(
      id: try newID(), organ: organ, kind: kind, number: try nextNumber(.matters(kind), organ: organ),
      title: draft.title, summary: draft.summary, label: draft.label, stage: stage, openedOn: draft.openedOn,
      assignee: assignee, createdBy: principal.person)
    try setDue(draft.due, of: &matter)
    try matters.insert(matter, createdAt: now)
    try makeFindable(matter)
    try tellAssignee(of: matter)
    record(
      .matterRegistered, organ: organ, subject: .init("matter", matter.id.rawValue),
      changes: matter.journalChanges(since: nil))
    return matter
  }

  /// Saves a changed matter, with all that follows: the tally, the index, the order of waiting approvals, the event.
  ///
  /// `more` is what the event says besides the fields of the matter.
  @discardableResult
  public func save(
    _ changed: Matter, from old: Matter, as kind: JournalEventKind, adding more: [JournalEvent.Change] = []
  ) throws -> Matter {
    try matters.update(changed, from: old)
    if changed.dueOn != old.dueOn { try approvals.setDue(changed.dueOn, of: changed.id) }
    var saved = changed
    saved.version = old.version + 1
    try makeFindable(saved)
    record(
      kind, organ: saved.organ, subject: .init("matter", saved.id.rawValue),
      changes: saved.journalChanges(since: old) + more)
    return saved
  }

  /// Tells whoever works on a matter now, unless he did it himself.
  func tellAssignee(of matter: Matter) throws {
    guard let assignee = matter.assignee, assignee != principal.person else { return }
    for person in try workers(on: assignee, at: matter.organ) {
      try notify(
        person, .matterAssigned, arguments: ["number": matter.number], subject: .init("matter", matter.id.rawValue),
        organ: matter.organ)
    }
  }

  /// The organ of a matter.
  func organ(of matter: Matter.ID) throws -> Organ.ID {
    guard let matter = try matters.find(matter) else { throw NotFound() }
    return matter.organ
  }

  /// Requires that nobody has saved the matter since somebody began to edit it.
  func requireUnchanged(_ matter: Matter, since version: Int) throws {
    guard matter.version == version else { throw Conflict() }
  }
}
