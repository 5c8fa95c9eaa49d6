public import CivilTime
public import Disclosure
import Persistence

/// Corrects a succession that was entered wrongly, or strikes it out, and says why.
///
/// What stood there before stays in the journal.
public struct CorrectSuccession: Operation {
  /// To edit the organ that had the function.
  public static let access = Access.capability(.editOrgans)

  /// What it should say.
  public struct Correction: Hashable, Sendable {
    /// Who has the function since.
    public var to: Organ.ID
    /// The function in words; empty for all that the organ had left.
    public var function: String
    /// The first day on which the new organ has it.
    public var effectiveOn: CivilDate
    /// The document that orders it.
    public var basis: String

    /// What it should say.
    public init(to: Organ.ID, function: String, effectiveOn: CivilDate, basis: String) {
      self.to = to
      self.function = function
      self.effectiveOn = effectiveOn
      self.basis = basis
    }
  }

  /// The organ that had the function.
  public var from: Organ.ID
  /// The succession as the form showed it.
  public var seen: Succession
  /// What it should say; nil strikes it out.
  public var correction: Correction?
  /// Why.
  public var reason: String

  /// Corrects a succession of an organ, or strikes it out.
  public init(from: Organ.ID, seen: Succession, to correction: Correction?, reason: String) {
    self.from = from
    self.seen = seen
    self.correction = correction
    self.reason = reason
  }

  /// The organ that had the function.
  public func organ(in scope: Scope) throws -> Organ.ID? { from }

  /// Saves the correction.
  ///
  /// - Throws: `Issues`, `OrganRefusal`, `Conflict` where somebody corrected it meanwhile.
  public func run(in scope: Scope) throws {
    let all = try scope.organs.successions(of: from)
    guard let old = all.first(where: { $0.id == seen.id && $0.from == from }) else { throw NotFound() }
    guard old == seen else { throw Conflict() }
    var issues: [Issue] = []
    if reason.isEmpty { issues.append(Issue("reason", "organ.succession.reasonMissing")) }
    if reason.count > 200 { issues.append(Issue("reason", "organ.tooLong", ["max": "200"])) }
    guard let correction else {
      try Issues.check(issues)
      try scope.organs.delete(old)
      return record(old, nil, in: scope)
    }
    let new = Succession(
      id: old.id, from: from, to: correction.to, function: correction.function, effectiveOn: correction.effectiveOn,
      basis: correction.basis)
    guard new.to != from else { throw OrganRefusal.succeedsItself }
    guard try scope.organs.exists(new.to) else { throw NotFound() }
    try Issues.check(new.issues() + issues)
    guard new != old else { throw Issues([Issue("", "organ.succession.same")]) }
    guard !all.contains(where: { $0.id != new.id && $0.saysTheSame(as: new) }) else {
      throw OrganRefusal.successionKnown
    }
    try scope.organs.update(new)
    record(old, new, in: scope)
  }

  private func record(_ old: Succession, _ new: Succession?, in scope: Scope) {
    var changes = [JournalEvent.Change("reason", before: nil, after: reason)]
    changes.append(.init("to", before: "\(old.to)", after: new.map { "\($0.to)" }))
    changes.append(.init("function", before: old.function, after: new?.function))
    changes.append(.init("effectiveOn", before: "\(old.effectiveOn)", after: new.map { "\($0.effectiveOn)" }))
    changes.append(.init("basis", before: old.basis, after: new?.basis))
    scope.record(.successionCorrected, organ: from, subject: .init("organ", from.rawValue), changes: changes)
  }
}
