public import CivilTime
public import Disclosure
import Persistence

/// Records that a function of an organ went to another one (职权划转).
public struct RecordSuccession: Operation {
  /// To edit the organ that had the function.
  public static let access = Access.capability(.editOrgans)

  /// Who had the function.
  public var from: Organ.ID
  /// Who has it since.
  public var to: Organ.ID
  /// The function in words; empty for all that the organ has left.
  public var function: String
  /// The first day on which the new organ has it.
  public var effectiveOn: CivilDate
  /// The document that orders it.
  public var basis: String

  /// Records a succession.
  public init(from: Organ.ID, to: Organ.ID, function: String, effectiveOn: CivilDate, basis: String) {
    self.from = from
    self.to = to
    self.function = function
    self.effectiveOn = effectiveOn
    self.basis = basis
  }

  /// The organ that had the function.
  public func organ(in scope: Scope) throws -> Organ.ID? { from }

  /// Records the succession.
  ///
  /// - Throws: `Issues`, `OrganRefusal`.
  public func run(in scope: Scope) throws -> Succession.ID {
    let succession = Succession(
      id: try scope.newID(), from: from, to: to, function: function, effectiveOn: effectiveOn, basis: basis)
    try scope.save(succession)
    return succession.id
  }
}

extension Scope {
  /// Checks a succession, saves it, and records it in the ledger of the organ that had the function.
  func save(_ succession: Succession) throws {
    guard succession.from != succession.to else { throw OrganRefusal.succeedsItself }
    guard try organs.exists(succession.from), try organs.exists(succession.to) else { throw NotFound() }
    try Issues.check(succession.issues())
    let isKnown = try organs.successions(of: succession.from).contains { $0.saysTheSame(as: succession) }
    guard !isKnown else { throw OrganRefusal.successionKnown }
    try organs.insert(succession)
    record(
      .successionRecorded, organ: succession.from, subject: .init("organ", succession.from.rawValue),
      changes: [
        .init("to", before: nil, after: succession.to.description),
        .init("function", before: nil, after: succession.function),
        .init("effectiveOn", before: nil, after: succession.effectiveOn.description),
        .init("basis", before: nil, after: succession.basis),
      ])
  }
}
