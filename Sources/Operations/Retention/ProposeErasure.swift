public import Disclosure
import Persistence

/// Proposes to erase records whose retention period has run out; somebody else decides.
public struct ProposeErasure: Operation {
  /// What it takes.
  public static let access = Access.capability(.proposeErasure)

  private let kind: RetentionKind
  private let organID: Organ.ID
  private let matters: [Matter.ID]
  private let reason: String

  /// Records of an organ; whichever may not be erased any more is left out.
  public init(_ kind: RetentionKind, of organ: Organ.ID, matters: [Matter.ID], reason: String) {
    self.kind = kind
    organID = organ
    self.matters = matters
    self.reason = reason
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organID }

  /// Notes the proposal with the records as they stand in the register.
  public func run(in scope: Scope) throws -> Erasure.ID {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    try Issues.check(Self.issues(reason, count: matters.count))
    let day = try scope.retentionRule(kind).lastClosing(erasableOn: scope.today)
    let wanted = Set(matters)
    var items: [ErasureItem] = []
    var last: ExpiredRecord?
    // The records are walked in pages, so that what somebody else proposed in the meantime is not taken twice.
    while items.count < wanted.count {
      let page = try scope.retention.expired(kind, of: organID, closedThrough: day, after: last, limit: Erasure.most)
      items += page.filter { wanted.contains($0.matter) }
        .map { ErasureItem(matter: $0.matter, title: "\($0.number) \($0.title)") }
      guard page.count == Erasure.most else { break }
      last = page.last
    }
    guard !items.isEmpty else { throw ErasureRefusal.nothingToErase }
    let erasure = Erasure(
      id: try scope.newID(), organ: organID, kind: kind, proposedBy: person, proposedAt: scope.now, reason: reason)
    try scope.erasures.insert(erasure, items: items)
    scope.record(
      .erasureProposed, organ: organID, subject: .init("erasure", erasure.id.rawValue),
      changes: [
        .init("kind", before: nil, after: kind.rawValue), .init("records", before: nil, after: "\(items.count)"),
        .init("reason", before: nil, after: reason),
      ])
    for (approver, _) in try scope.approvals.holders(of: .approveErasure, at: organID) where approver != person {
      try scope.notify(
        approver, .erasureWaiting, subject: .init("erasure", erasure.id.rawValue), organ: organID)
    }
    return erasure.id
  }

  private static func issues(_ reason: String, count: Int) -> [Issue] {
    var issues: [Issue] = []
    if count == 0 { issues.append(Issue("matters", "retention.noneChosen")) }
    if count > Erasure.most {
      issues.append(Issue("matters", "retention.tooMany", ["limit": "\(Erasure.most)"]))
    }
    if reason.isEmpty { issues.append(Issue("reason", "retention.reasonMissing")) }
    if reason.count > 500 { issues.append(Issue("reason", "retention.reasonTooLong", ["limit": "500"])) }
    return issues
  }
}
