public import Disclosure
import Persistence

/// Answers for a hit of the screening with one's name: it is no problem in this text.
public struct WaiveHit: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version in which it was found.
  public var version: ItemVersion.ID
  /// The hit, by the key of its finding.
  public var key: String
  /// Why it is no problem.
  public var reason: String

  /// Waives a hit.
  public init(_ id: Matter.ID, version: ItemVersion.ID, key: String, reason: String) {
    self.id = id
    self.version = version
    self.key = key
    self.reason = reason.trimmed
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes the waiver; it holds for this hit in these words alone.
  ///
  /// - Throws: `Issues`, `NotFound`, `Conflict` where another version was saved since.
  public func run(in scope: Scope) throws {
    let work = try ItemWork(id, version: nil, in: scope)
    guard work.item.latest == version else { throw Conflict() }
    guard work.item.stage == .drafting else {
      throw PublicationStepRefusal.notPossible(.save, work.item.stage)
    }
    guard let finding = try scope.screening.findings(in: .version(version)).first(where: { $0.key == key }) else {
      throw NotFound()
    }
    guard finding.waiver == nil else { return scope.recordWaiver(.hitWaived, finding, of: work.matter) }
    try Issues.check(Self.issues(of: reason))
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    let waiver = ScreeningWaiver(key: key, rule: finding.hit.rule, reason: reason, by: person, at: scope.now)
    try scope.screening.insert(waiver, of: id)
    try scope.screening.count(finding.hit.rule, waived: 1)
    scope.recordWaiver(.hitWaived, finding, of: work.matter)
  }

  /// What is wrong with a reason.
  static func issues(of reason: String) -> [Issue] {
    if reason.isEmpty { return [Issue("reason", "screening.issue.noReason")] }
    return reason.count > 300 ? [Issue("reason", "item.issue.long", ["max": "300"])] : []
  }
}

/// Takes back that somebody answered for a hit: it has to be dealt with again.
public struct TakeBackWaiver: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The hit, by the key of its finding.
  public var key: String

  /// Takes a waiver back.
  public init(_ id: Matter.ID, key: String) {
    self.id = id
    self.key = key
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Removes the waiver; the journal keeps that it was there.
  ///
  /// - Throws: `NotFound`, `PublicationStepRefusal` where the item is not being written.
  public func run(in scope: Scope) throws {
    let work = try ItemWork(id, version: nil, in: scope)
    guard work.item.stage == .drafting else {
      throw PublicationStepRefusal.notPossible(.save, work.item.stage)
    }
    let findings = try scope.screening.findings(in: .version(work.item.latest))
    guard let finding = findings.first(where: { $0.key == key && $0.waiver != nil }) else { throw NotFound() }
    try scope.screening.removeWaiver(key, of: id)
    try scope.screening.count(finding.hit.rule, waived: -1)
    scope.recordWaiver(.waiverTakenBack, finding, of: work.matter)
  }
}

extension Scope {
  fileprivate func recordWaiver(_ kind: JournalEventKind, _ finding: ScreeningFinding, of matter: Matter) {
    record(
      kind, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("rule", before: nil, after: finding.hit.rule), .init("finding", before: nil, after: finding.key),
      ])
  }
}
