public import Disclosure
import Persistence

/// Saves a draft of the disclosure guide as a new revision; what is public stays as it is.
public struct SaveGuide: Operation {
  /// To edit the guide.
  public static let access = Access.capability(.editGuide)

  /// Whose guide.
  public var id: Organ.ID
  /// The last revision that was seen; 0 where there was none.
  public var basedOn: Int
  /// What it says; the facts about the office are taken from its record.
  public var guide: DisclosureGuide
  /// What was changed.
  public var note: String

  /// Saves a draft.
  public init(of id: Organ.ID, basedOn: Int, guide: DisclosureGuide, note: String) {
    self.id = id
    self.basedOn = basedOn
    self.guide = guide
    self.note = note
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Saves the draft.
  ///
  /// - Returns: the number of the revision.
  /// - Throws: `Issues`, `GuideRefusal.unchanged`, `Conflict`.
  public func run(in scope: Scope) throws -> Int {
    guard try scope.organs.exists(id) else { throw NotFound() }
    var guide = guide.tidied()
    try Issues.check(guide.draftIssues() + noteIssues())
    guide.office = try scope.organs.office(of: id)
    let latest = try scope.guides.latest(of: id)
    guard (latest?.number ?? 0) == basedOn else { throw Conflict() }
    guard latest?.guide != guide else { throw GuideRefusal.unchanged }
    let revision = GuideRevision(
      organ: id, number: basedOn + 1, guide: guide, note: note, savedAt: scope.now, savedBy: scope.principal.person)
    try scope.guides.insert(revision)
    scope.record(
      .guideSaved, organ: id, subject: .init("guide", id.rawValue),
      changes: [.init("revision", before: latest.map { String($0.number) }, after: String(revision.number))])
    return revision.number
  }

  private func noteIssues() -> [Issue] {
    note.count > 200 ? [Issue("note", "guide.tooLong", ["max": "200"])] : []
  }
}
