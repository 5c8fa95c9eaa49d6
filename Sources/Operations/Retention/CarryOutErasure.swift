public import Disclosure
import Persistence

/// Carries out an erasure that was approved: secrets, files, names and texts go, the line of the register stays.
///
/// The journal names only numbers of records, so that its chain stays as it was.
public struct CarryOutErasure: Operation {
  /// What came of it.
  public struct Outcome: Hashable, Sendable {
    /// How many records were erased.
    public var erased = 0
    /// Which were left, because they were opened again since.
    public var left: [Matter.ID] = []
  }

  /// What it takes.
  public static let access = Access.capability(.approveErasure)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  private let id: Erasure.ID

  /// An erasure that was approved.
  public init(_ id: Erasure.ID) {
    self.id = id
  }

  /// The organ whose records they are.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.erasure(id).organ }

  /// Erases record by record.
  public func run(in scope: Scope) throws -> Outcome {
    let erasure = try scope.erasure(id)
    let done = try erasure.done(at: scope.now)
    let day = try scope.retentionRule(erasure.kind).lastClosing(erasableOn: scope.today)
    var outcome = Outcome()
    for item in try scope.erasures.items(of: id) {
      guard try scope.retention.isExpired(item.matter, erasure.kind, closedThrough: day) else {
        outcome.left.append(item.matter)
        continue
      }
      try scope.erase(item.matter, for: erasure)
      try scope.erasures.markErased(item.matter, of: id, at: scope.now)
      outcome.erased += 1
    }
    try scope.erasures.update(done)
    try scope.enqueue(JobRequest(.erasurePurge, payload: id.description, uniqueKey: "erasure.purge \(id)"))
    scope.record(
      .erasureDone, organ: erasure.organ, subject: .init("erasure", id.rawValue),
      changes: [
        .init("state", before: erasure.state.rawValue, after: done.state.rawValue),
        .init("erased", before: nil, after: "\(outcome.erased)"),
        .init("left", before: nil, after: "\(outcome.left.count)"),
      ])
    return outcome
  }
}

extension JobKind {
  /// Removes what was erased from the files of the engine as well.
  public static let erasurePurge = JobKind(rawValue: "erasure.purge")
}

extension Scope {
  /// Erases what an erasure takes from one matter, with an event.
  fileprivate func erase(_ matter: Matter.ID, for erasure: Erasure) throws {
    let owners =
      [JournalEvent.Subject("matter", matter.rawValue)]
      + (try retention.parties(of: matter).map { JournalEvent.Subject("party", $0) })
    var (secrets, files) = (0, 0)
    for owner in owners {
      secrets += try sealed.erase(of: owner).count
      files += try eraseFiles(of: owner, identityPapersOnly: erasure.kind.isIdentityOnly)
    }
    let parties = erasure.kind.isIdentityOnly ? 0 : try retention.eraseTexts(of: matter, at: now)
    if !erasure.kind.isIdentityOnly, let rest = try matters.find(matter) { try makeFindable(rest) }
    record(
      .recordErased, organ: erasure.organ, subject: .init("matter", matter.rawValue),
      changes: [
        .init("erasure", before: nil, after: "\(erasure.id)"), .init("kind", before: nil, after: erasure.kind.rawValue),
        .init("secrets", before: "\(secrets)", after: "0"), .init("files", before: "\(files)", after: "0"),
        .init("parties", before: "\(parties)", after: "0"),
      ])
  }

  /// Erases the files of a record; their bytes go when no other record needs them.
  ///
  /// - Returns: how many were erased.
  private func eraseFiles(of owner: JournalEvent.Subject, identityPapersOnly: Bool) throws -> Int {
    guard let kind = Attachment.Owner.Kind(rawValue: owner.kind) else { return 0 }
    let files = try attachments.list(of: Attachment.Owner(kind, owner.id))
      .filter { $0.isIdentityPaper || !identityPapersOnly }
    for file in files { try erase(file) }
    return files.count
  }
}
