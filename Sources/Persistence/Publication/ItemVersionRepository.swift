import CivilTime
public import Disclosure

/// The saved versions of items, their reviews, and what somebody has typed and not saved yet.
public struct ItemVersionRepository {
  private let connection: any Connection

  /// The versions that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A version.
  public func find(_ id: ItemVersion.ID) throws -> ItemVersion? {
    try connection.row("SELECT \(sql: Self.selected) FROM publication_version v WHERE v.id = \(id.rawValue)")
      .map(ItemVersion.init(row:))
  }

  /// Some versions by their numbers.
  public func find(_ ids: some Sequence<ItemVersion.ID>) throws -> [ItemVersion.ID: ItemVersion] {
    let found = try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM publication_version v
       WHERE v.id IN (\(list: Set(ids.map(\.rawValue)).sorted()))
      """, ItemVersion.init(row:))
    return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The versions of an item, the latest first.
  public func ofItem(_ id: Matter.ID, limit: Int = 200) throws -> [ItemVersion] {
    try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM publication_version v
       WHERE v.item_id = \(id.rawValue)
       ORDER BY v.sequence DESC
       LIMIT \(limit)
      """, ItemVersion.init(row:))
  }

  /// The highest sequence that an item's versions have; 0 where it has none.
  public func lastSequence(of id: Matter.ID) throws -> Int {
    try connection.count(
      "SELECT COALESCE(max(sequence), 0) AS n FROM publication_version WHERE item_id = \(id.rawValue)")
  }

  /// Adds a version.
  ///
  /// - Throws: `SQLFault`; a duplicate where somebody else saved one of that sequence.
  public func insert(_ version: ItemVersion) throws {
    try connection.send(
      """
      INSERT INTO publication_version (id, item_id, sequence, content, digest, note, saved_by, saved_at, screened_with)
      VALUES (\(version.id.rawValue), \(version.item.rawValue), \(version.sequence),
        \(try Self.text(of: version.content)), \(version.digest), \(version.note), \(version.savedBy?.rawValue),
        \(version.savedAt), '')
      """)
  }

  /// The text that a content is kept and hashed as: the same content is always the same text.
  public static func text(of content: ItemContent) throws -> String { try StoredJSON.text(of: content) }

  /// With which rules a version was screened; empty where it was not.
  public func screenedWith(_ id: ItemVersion.ID) throws -> String {
    try connection.row("SELECT screened_with FROM publication_version WHERE id = \(id.rawValue)")?
      .text("screened_with") ?? ""
  }

  /// Notes with which rules a version was screened.
  public func noteScreening(of id: ItemVersion.ID, with rules: String) throws {
    try connection.send("UPDATE publication_version SET screened_with = \(rules) WHERE id = \(id.rawValue)")
  }

  /// The completed review of a version; nil where it has none.
  public func review(of id: ItemVersion.ID) throws -> VersionReview? {
    try reviews(where: "version_id = \(id.rawValue)").first
  }

  /// The completed reviews of an item.
  public func reviews(ofItem id: Matter.ID) throws -> [VersionReview] { try reviews(where: "item_id = \(id.rawValue)") }

  /// Adds the completed review of a version; a later one takes the place of an earlier one, but that a release was once
  /// forced stays.
  public func put(_ review: VersionReview) throws {
    try connection.execute(
      """
      INSERT INTO publication_review (version_id, item_id, approval_id, result, forced_by, reason, reviewed_at)
      VALUES (\(review.version.rawValue), \(review.item.rawValue), \(review.approval?.rawValue),
        \(review.result.rawValue), \(review.forcedBy?.rawValue), \(review.reason), \(review.at))
      ON CONFLICT (version_id) DO UPDATE
         SET approval_id = excluded.approval_id, result = excluded.result, reviewed_at = excluded.reviewed_at
      """)
  }

  /// Which of some items were once released without a review.
  public func forced(among items: [Matter.ID]) throws -> Set<Matter.ID> {
    Set(
      try connection.rows(
        """
        SELECT DISTINCT item_id
          FROM publication_review
         WHERE item_id IN (\(list: items.map(\.rawValue))) AND forced_by IS NOT NULL
        """
      ) { try $0.id("item_id") })
  }

  private func reviews(where condition: SQLText) throws -> [VersionReview] {
    try connection.rows(
      """
      SELECT version_id, item_id, approval_id, result, forced_by, reason, reviewed_at
        FROM publication_review
       WHERE \(sql: condition)
       ORDER BY version_id
      """
    ) { row in
      VersionReview(
        version: try row.id("version_id"), item: try row.id("item_id"), approval: try row.idOrNil("approval_id"),
        result: try row.choice("result"), forcedBy: try row.idOrNil("forced_by"), reason: try row.text("reason"),
        at: try row.instant("reviewed_at"))
    }
  }

  static let selected: SQLText = """
    v.id, v.item_id, v.sequence, v.content, v.digest, v.note, v.saved_by, v.saved_at
    """
}

extension ItemVersion {
  /// The version of a row.
  init(row: SQLRow) throws {
    guard let content: ItemContent = try StoredJSON.value("content", of: row) else {
      throw SQLFault.decoding("publication_version without content")
    }
    self.init(
      id: try row.id("id"), item: try row.id("item_id"), sequence: try row.int("sequence"), content: content,
      digest: try row.text("digest"), note: try row.text("note"), savedBy: try row.idOrNil("saved_by"),
      savedAt: try row.instant("saved_at"))
  }
}
