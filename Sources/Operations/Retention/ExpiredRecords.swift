public import Disclosure
import Persistence

/// What has outlived its retention period at an organ, page by page.
public struct ExpiredRecords: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The rule that they have outlived.
    public var rule: RetentionRule
    /// The records, the longest closed first.
    public var records: [ExpiredRecord]
    /// Whether there are more.
    public var hasMore: Bool
  }

  /// What it takes.
  public static let access = Access.capability(.proposeErasure)

  private let kind: RetentionKind
  private let organID: Organ.ID
  private let last: ExpiredRecord?
  private let limit: Int

  /// Records of a kind behind the last of the page before.
  public init(_ kind: RetentionKind, of organ: Organ.ID, after last: ExpiredRecord? = nil, limit: Int = 50) {
    self.kind = kind
    organID = organ
    self.last = last
    self.limit = min(limit, Erasure.most)
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organID }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let rule = try scope.retentionRule(kind)
    let found = try scope.retention.expired(
      kind, of: organID, closedThrough: rule.lastClosing(erasableOn: scope.today), after: last, limit: limit + 1)
    return Outcome(rule: rule, records: Array(found.prefix(limit)), hasMore: found.count > limit)
  }
}

/// The erasures of the organs where somebody proposes or approves them.
public struct ErasureList: Inquiry {
  /// What it takes.
  public static let access = Access.signedIn
  /// How many a page has.
  public static let size = 50

  private let before: Erasure.ID?

  /// The page behind an erasure, or the first.
  public init(before: Erasure.ID? = nil) {
    self.before = before
  }

  /// Narrowed to the organs where it concerns the asker.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> [Erasure] {
    try scope.erasures.list(where: scope.erasureOrgans, before: before, limit: Self.size)
  }
}

/// One erasure with its records and the people concerned.
public struct ErasureDetails: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The erasure.
    public var erasure: Erasure
    /// Its records.
    public var items: [ErasureItem]
    /// The name of the organ.
    public var organ: String
    /// The names of who proposed and who decided.
    public var people: [Person.ID: String]
  }

  /// What it takes.
  public static let access = Access.signedIn

  private let id: Erasure.ID

  /// An erasure.
  public init(_ id: Erasure.ID) {
    self.id = id
  }

  /// Narrowed to the organs where it concerns the asker.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let visible: SQLText = "id = \(id.rawValue) AND \(sql: scope.erasureOrgans)"
    guard let erasure = try scope.erasures.list(where: visible, before: nil, limit: 1).first else { throw NotFound() }
    let ids = [erasure.proposedBy, erasure.decidedBy].compactMap { $0?.rawValue }
    let names = try scope.connection.rows("SELECT id, name FROM person WHERE id IN (\(list: ids))") {
      (try $0.id("id", as: Person.ID.self), try $0.text("name"))
    }
    let organ = try scope.connection.row("SELECT name FROM organ WHERE id = \(erasure.organ.rawValue)")
    return Outcome(
      erasure: erasure, items: try scope.erasures.items(of: id), organ: try organ?.text("name") ?? "",
      people: Dictionary(names) { first, _ in first })
  }
}

extension Scope {
  /// A condition on `erasure` for the organs where the asker proposes or approves erasures.
  fileprivate var erasureOrgans: SQLText {
    let rule = Visibility.rule(for: self)
    return """
      (\(sql: rule.organs("organ_id", holding: .proposeErasure))
        OR \(sql: rule.organs("organ_id", holding: .approveErasure)))
      """
  }
}
