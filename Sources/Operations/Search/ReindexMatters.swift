public import Disclosure
import Persistence

/// Builds the full-text index anew over the next batch of matters; repeated until it hands back 0.
///
/// Each batch is one transaction, and writes down how far it got, so that a run that was broken off continues.
public struct ReindexMatters: Operation {
  /// Only the platform itself.
  public static let access = Access.system

  /// How many matters a batch has.
  public static let batch = 500
  private static let bookmark = "search.reindexedThrough"

  /// Whether to begin anew instead of continuing.
  public var fromBeginning: Bool

  /// Indexes a batch.
  public init(fromBeginning: Bool) {
    self.fromBeginning = fromBeginning
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Indexes.
  ///
  /// - Returns: how many matters were indexed; 0 when all are done.
  public func run(in scope: Scope) throws -> Int {
    let last = try fromBeginning ? 0 : bookmark(in: scope)
    let ids = try scope.connection.rows(
      "SELECT id FROM matter WHERE id > \(last) ORDER BY id LIMIT \(Self.batch)"
    ) { try $0.id("id", as: Matter.ID.self) }
    for id in ids {
      if let matter = try scope.matters.find(id) { try scope.makeFindable(matter) }
    }
    try setBookmark(ids.last?.rawValue ?? 0, in: scope)
    scope.record(
      .searchReindexed, organ: nil, subject: .init("search", 0),
      changes: [.init("through", before: "\(last)", after: ids.last?.description ?? "done")])
    return ids.count
  }

  private func bookmark(in scope: Scope) throws -> Int64 {
    try scope.connection.row(
      "SELECT value FROM setting WHERE organ_id = 0 AND name = \(Self.bookmark)"
    )?.integer("value") ?? 0
  }

  private func setBookmark(_ id: Int64, in scope: Scope) throws {
    try scope.connection.execute(
      """
      INSERT INTO setting (organ_id, name, value, version)
      VALUES (0, \(Self.bookmark), \(String(id)), 1)
      ON CONFLICT (organ_id, name) DO UPDATE SET value = \(String(id)), version = setting.version + 1
      """)
  }
}
