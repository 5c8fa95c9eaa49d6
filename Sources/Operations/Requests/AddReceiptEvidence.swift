public import Disclosure
import Persistence

/// Adds what shows when a request was received, such as the confirmation of both sides; the day of receipt is computed anew.
public struct AddReceiptEvidence: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// What shows it.
  public var evidence: [ReceiptEvidence]

  /// Adds evidence.
  public init(_ id: Matter.ID, version: Int, _ evidence: [ReceiptEvidence]) {
    self.id = id
    self.version = version
    self.evidence = evidence
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it; before registration only, since steps count from the day of receipt.
  ///
  /// - Throws: `Issues`, `RequestRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    let course = work.request.course
    guard course.stage == .received else { throw RequestRefusal.notPossible(.receive, course.stage) }
    try Issues.check(evidence.isEmpty ? [Issue("evidence", "request.issue.noEvidence")] : [])
    try Issues.check(ReceiptDate.issues(course.channel, course.evidence + evidence, today: scope.today))
    work.request.course.evidence += evidence
    if var item = try scope.requestItems.ofMatter(id).last?.counted, let day = work.request.course.receipt?.day {
      item.receivedOn = day
      try scope.requestItems.update(item)
    }
    try work.save(
      as: .requestEvidenceAdded,
      evidence.map { .init("evidence", before: nil, after: "\($0.kind.rawValue) \($0.on)") })
  }
}
