public import CivilTime
public import Disclosure
import Persistence

/// Lays down which seal the letters of an organ carry from a day on; what is signed keeps the seal it was signed with.
///
/// `FileCabinet` puts the picture on the shelf first and performs this afterwards.
public struct AddOrganSeal: Operation {
  /// Writing what the office tells the public: its guide, its letters.
  public static let access = Access.capability(.editGuide)

  /// The organ.
  public var id: Organ.ID
  /// What was entered.
  public var draft: OrganSealDraft
  /// Where the picture lies.
  public var blob: StoredBlob

  /// Lays down a seal whose picture lies on the shelf.
  public init(of id: Organ.ID, _ draft: OrganSealDraft, blob: StoredBlob) {
    self.id = id
    self.draft = draft
    self.blob = blob
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Saves it; a seal that was in use until then is used for the last time on the day before.
  ///
  /// - Throws: `Issues`.
  public func run(in scope: Scope) throws -> OrganSeal {
    guard try scope.organs.exists(id) else { throw NotFound() }
    let seal = OrganSeal(
      id: try scope.newID(), organ: id, digest: blob.digest, bytes: blob.bytes, millimetres: draft.millimetres,
      from: draft.from, until: draft.until, addedBy: scope.principal.person, addedAt: scope.now)
    let others = try scope.organSeals.ofOrgan(id).filter { $0.overlaps(seal) }
    var issues = draft.issues(on: scope.today)
    if let later = others.first(where: { $0.from >= seal.from }) {
      issues.append(Issue("from", "seal.issue.overlap", ["day": later.from.chinese]))
    }
    try Issues.check(issues)
    for earlier in others { try scope.end(earlier, on: seal.from.adding(days: -1)) }
    try scope.organSeals.insert(seal)
    scope.record(
      .sealAdded, organ: id, subject: .init("organ", id.rawValue),
      changes: [
        .init("digest", before: nil, after: seal.digest),
        .init("millimetres", before: nil, after: "\(seal.millimetres)"),
        .init("from", before: nil, after: seal.from.description),
        .init("until", before: nil, after: seal.until?.description),
      ])
    return seal
  }
}

/// What is entered about a seal besides its picture.
public struct OrganSealDraft: Hashable, Sendable {
  /// The first day of use.
  public var from: CivilDate
  /// The last day of use; nil where none is set.
  public var until: CivilDate?
  /// How wide it is on paper, in millimetres.
  public var millimetres: Int

  /// What is entered about a seal.
  public init(from: CivilDate, until: CivilDate? = nil, millimetres: Int = OrganSeal.usualMillimetres) {
    self.from = from
    self.until = until
    self.millimetres = millimetres
  }

  /// What cannot be so: letters that are signed already never get another seal.
  func issues(on today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if from < today { issues.append(Issue("from", "seal.issue.past")) }
    if let until, until < from { issues.append(Issue("until", "seal.issue.order")) }
    if !OrganSeal.sizes.contains(millimetres) {
      issues.append(
        Issue(
          "millimetres", "form.notInRange",
          ["from": "\(OrganSeal.sizes.lowerBound)", "to": "\(OrganSeal.sizes.upperBound)"]))
    }
    return issues
  }
}

extension Scope {
  /// Sets the last day of use of a seal, and records it.
  func end(_ seal: OrganSeal, on day: CivilDate) throws {
    try organSeals.end(seal, on: day)
    record(
      .sealEnded, organ: seal.organ, subject: .init("organ", seal.organ.rawValue),
      changes: [
        .init("digest", before: nil, after: seal.digest),
        .init("until", before: seal.until?.description, after: day.description),
      ])
  }
}
