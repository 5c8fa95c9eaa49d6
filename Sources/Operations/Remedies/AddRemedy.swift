import CivilTime
public import Disclosure
import Persistence

/// Attaches a reconsideration or a suit to the case that it is about.
public struct AddRemedy: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID
  /// What was entered.
  public var draft: RemedyDraft

  /// Attaches a remedy.
  public init(to id: Matter.ID, _ draft: RemedyDraft) {
    self.id = id
    self.draft = draft
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it, counts by when the organ has to answer, and tells whoever works on the case.
  ///
  /// - Throws: `Issues`, `NotFound`.
  public func run(in scope: Scope) throws -> RemedyCase.ID {
    let matter = try scope.matter(id)
    let received = try scope.receivedOn(matter)
    try Issues.check(
      draft.issues(today: scope.today, receivedOn: received, others: try scope.remedies.ofMatter(id)))
    var remedy = RemedyCase(
      id: try scope.newID(), organ: matter.organ, matter: id, path: draft.path, authority: draft.authority,
      acceptedOn: draft.acceptedOn)
    try scope.fill(&remedy, from: draft)
    try scope.remedies.insert(remedy)
    scope.record(.remedyAdded, remedy, since: nil)
    let due = remedy.replyDueOn?.chinese ?? Texts.text("remedy.dueUnknown")
    for person in try scope.workers(on: matter.assignee, at: matter.organ) where person != scope.principal.person {
      try scope.notify(
        person, .remedyAdded, arguments: ["number": matter.number, "due": due],
        subject: .init("matter", id.rawValue), organ: matter.organ)
    }
    return remedy.id
  }
}

extension Scope {
  /// When the request of a case was received.
  ///
  /// - Throws: `NotFound` where the matter is no request.
  func receivedOn(_ matter: Matter) throws -> CivilDate {
    guard matter.kind == .request, let request = try requests.find(matter.id) else { throw NotFound() }
    return request.course.receipt?.day ?? matter.openedOn
  }

  /// Writes a draft into a remedy, and counts the day by which the organ has to answer.
  func fill(_ remedy: inout RemedyCase, from draft: RemedyDraft) throws {
    remedy.path = draft.path
    remedy.authority = draft.authority
    remedy.number = draft.number
    remedy.acceptedOn = draft.acceptedOn
    remedy.servedOn = draft.servedOn
    remedy.isSimplified = draft.isSimplified
    remedy.repliedOn = draft.repliedOn
    remedy.follows = draft.follows
    remedy.replyDueOn = nil
    guard let served = draft.servedOn,
      let term = RemedyReplyTerm.counted(draft.path, isSimplified: draft.isSimplified, servedOn: served)
    else { return }
    remedy.replyDueOn = term.due(in: try calendar(of: remedy.organ, from: served))?.date
  }

  /// Records what happened to a remedy, in the history of its case; what was learned from it by its hash only.
  func record(_ kind: JournalEventKind, _ remedy: RemedyCase, since old: RemedyCase?) {
    let before = old?.journalTexts
    record(
      kind, organ: remedy.organ, subject: .init("matter", remedy.matter.rawValue),
      changes: [.init("remedy", before: nil, after: remedy.id.description)]
        + remedy.journalTexts.enumerated().map { index, field in
          .init(field.name, before: before?[index].text, after: field.text)
        })
  }
}
