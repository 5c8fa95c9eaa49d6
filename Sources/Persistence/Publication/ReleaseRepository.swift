public import CivilTime
public import Disclosure

/// The releases of items, the columns in which they stand, and by what ways they were made public.
public struct ReleaseRepository {
  private let connection: any Connection

  /// The releases that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A release.
  public func find(_ id: ItemRelease.ID) throws -> ItemRelease? { try releases(where: "id = \(id.rawValue)").first }

  /// The releases of an item, the first one first.
  public func ofItem(_ id: Matter.ID) throws -> [ItemRelease] { try releases(where: "item_id = \(id.rawValue)") }

  /// The releases whose hour has come, the earliest first.
  public func due(at now: Instant, limit: Int) throws -> [ItemRelease] {
    try releases(where: "state = 'scheduled' AND public_from <= \(now)", order: "public_from, id", limit: limit)
  }

  /// Adds a release.
  public func insert(_ release: ItemRelease) throws {
    try connection.send(
      """
      INSERT INTO publication_release (id, item_id, version_id, sort, state, public_from, ended_at, explanation,
        ordered_by, ordered_at, ended_by, end_reason)
      VALUES (\(release.id.rawValue), \(release.item.rawValue), \(release.version.rawValue), \(release.sort.rawValue),
        \(release.state.rawValue), \(release.publicFrom), \(release.endedAt), \(release.explanation),
        \(release.orderedBy?.rawValue), \(release.orderedAt), \(release.endedBy?.rawValue), \(release.endReason))
      """)
  }

  /// Saves where a release stands.
  ///
  /// - Throws: `SQLFault.contention` where somebody else moved it since `old` was read.
  public func update(_ release: ItemRelease, from old: ItemRelease) throws {
    // The state is compared in a spelling that no partial index has, or PostgreSQL might walk all that are public.
    let changed = try connection.execute(
      """
      UPDATE publication_release
         SET state = \(release.state.rawValue), public_from = \(release.publicFrom), ended_at = \(release.endedAt),
             ended_by = \(release.endedBy?.rawValue), end_reason = \(release.endReason)
       WHERE id = \(old.id.rawValue) AND state || '' = \(old.state.rawValue)
      """)
    guard changed == 1 else { throw SQLFault.contention("release \(old.id) was moved by somebody else") }
  }

  /// Lists an item in its columns, in place of those in which it stood.
  public func list(_ item: Publication, _ content: ItemContent, datedOn day: CivilDate) throws {
    try unlist(item.id)
    for column in Set(content.columns).sorted() {
      try connection.send(
        """
        INSERT INTO publication_listing (item_id, column_key, organ_id, title, dated_on)
        VALUES (\(item.id.rawValue), \(column), \(item.organ.rawValue), \(content.title), \(day))
        """)
    }
  }

  /// Takes an item out of all columns.
  public func unlist(_ id: Matter.ID) throws {
    try connection.send("DELETE FROM publication_listing WHERE item_id = \(id.rawValue)")
  }

  /// By what ways an item was made public, in the order in which that was recorded.
  public func channels(of id: Matter.ID) throws -> [ChannelRecord] {
    try connection.rows(
      """
      SELECT id, item_id, channel, on_day, evidence, attachment_id, recorded_by, recorded_at
        FROM publication_channel
       WHERE item_id = \(id.rawValue)
       ORDER BY id
      """
    ) { row in
      ChannelRecord(
        id: try row.id("id"), item: try row.id("item_id"), channel: try row.choice("channel"),
        on: try row.date("on_day"), evidence: try row.text("evidence"), file: try row.idOrNil("attachment_id"),
        recordedBy: try row.idOrNil("recorded_by"), recordedAt: try row.instant("recorded_at"))
    }
  }

  /// Adds a way by which an item was made public.
  public func insert(_ record: ChannelRecord) throws {
    try connection.send(
      """
      INSERT INTO publication_channel (id, item_id, channel, on_day, evidence, attachment_id, recorded_by, recorded_at)
      VALUES (\(record.id.rawValue), \(record.item.rawValue), \(record.channel.rawValue), \(record.on),
        \(record.evidence), \(record.file?.rawValue), \(record.recordedBy?.rawValue), \(record.recordedAt))
      """)
  }

  private func releases(
    where condition: SQLText, order: SQLText = "id", limit: Int = .max
  ) throws -> [ItemRelease] {
    try connection.rows(
      """
      SELECT id, item_id, version_id, sort, state, public_from, ended_at, explanation, ordered_by, ordered_at, ended_by,
             end_reason
        FROM publication_release
       WHERE \(sql: condition)
       ORDER BY \(sql: order)
       LIMIT \(limit)
      """
    ) { row in
      ItemRelease(
        id: try row.id("id"), item: try row.id("item_id"), version: try row.id("version_id"),
        sort: try row.choice("sort"), state: try row.choice("state"), publicFrom: try row.instant("public_from"),
        endedAt: try row.instantOrNil("ended_at"), explanation: try row.text("explanation"),
        orderedBy: try row.idOrNil("ordered_by"), orderedAt: try row.instant("ordered_at"),
        endedBy: try row.idOrNil("ended_by"), endReason: try row.text("end_reason"))
    }
  }
}
