public import CivilTime
public import Disclosure

/// The rule of what is public, and the only way out.
///
/// An item is public where its current release is in force and its hour has come, that release is of the very version
/// whose review was completed with the result that everybody may read it, the item itself says the same, and its matter
/// is not restricted. Everything that leaves through pages, lists, feeds, files and interfaces for everybody is asked for
/// here.
public struct PublicExit {
  private let connection: any Connection
  private let now: Instant

  /// The way out at a moment.
  public init(_ connection: any Connection, at now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// The tables and the condition of what is public.
  private var released: SQLText {
    """
    publication p
      JOIN publication_release r ON r.item_id = p.id AND r.state = 'public' AND r.version_id = p.public_id
      JOIN publication_review w ON w.version_id = r.version_id AND w.item_id = p.id AND w.result = 'proactive'
      JOIN publication_version v ON v.id = r.version_id AND v.item_id = p.id
      JOIN matter m ON m.id = p.id AND m.label = 'ordinary' AND m.kind = 'publication'
     WHERE r.public_from <= \(now)
    """
  }

  /// An item; nil where it is not public.
  public func item(_ id: Matter.ID) throws -> Disclosed<PublicItem>? {
    let row = try connection.row(
      """
      SELECT p.organ_id, p.kind, p.index_number, r.public_from, \(sql: ItemVersionRepository.selected)
        FROM \(sql: released) AND p.id = \(id.rawValue)
      """)
    guard let row else { return nil }
    let version = try ItemVersion(row: row)
    guard version.content.decision.attribute == .proactive else { return nil }
    let history = try history(of: id)
    let publicFrom = try row.instant("public_from")
    return Disclosed(
      vouchedFor: PublicItem(
        id: id, organ: try row.id("organ_id"), kind: try row.choice("kind"),
        indexNumber: try row.textOrNil("index_number").flatMap { IndexNumber($0) }, content: version.content,
        firstPublic: history.first?.at ?? publicFrom, publicFrom: publicFrom, history: history))
  }

  /// A page of what stands in a column, or of everything, the latest first.
  ///
  /// - Parameters:
  ///   - columns: the columns; everything where nil.
  ///   - organ: the organ; of all organs where nil.
  ///   - last: the last line of the page before.
  ///   - limit: how many.
  /// - Returns: the lines.
  /// - Throws: `SQLFault`.
  public func list(
    in columns: [String]?, of organ: Organ.ID?, after last: PublicEntry?, limit: Int
  ) throws -> [Disclosed<PublicEntry>] {
    var conditions: [SQLText] = [
      "EXISTS (SELECT 1 FROM \(sql: released) AND p.id = l.item_id)"
    ]
    if let columns { conditions.append("l.column_key IN (\(list: columns))") }
    if let organ { conditions.append("l.organ_id = \(organ.rawValue)") }
    if let last { conditions.append("(l.dated_on, l.item_id) < (\(last.datedOn), \(last.id.rawValue))") }
    // An item stands in several columns and only once in a list: in the one that comes first by key.
    conditions.append(
      """
      NOT EXISTS (SELECT 1 FROM publication_listing o
                   WHERE o.item_id = l.item_id AND o.column_key < l.column_key\(sql: Self.within(columns)))
      """)
    return try connection.rows(
      """
      SELECT l.item_id, l.organ_id, l.title, l.dated_on
        FROM publication_listing l
       WHERE \(sql: .joined(conditions, separator: " AND "))
       ORDER BY l.dated_on DESC, l.item_id DESC
       LIMIT \(limit)
      """
    ) { row in
      Disclosed(
        vouchedFor: PublicEntry(
          id: try row.id("item_id"), organ: try row.id("organ_id"), title: try row.text("title"),
          datedOn: try row.date("dated_on")))
    }
  }

  /// The line of an item in lists, from which a next page goes on; nil where it is not public.
  public func entry(_ id: Matter.ID) throws -> Disclosed<PublicEntry>? {
    try connection.row(
      """
      SELECT p.organ_id, l.title, l.dated_on
        FROM publication_listing l, \(sql: released) AND p.id = \(id.rawValue) AND l.item_id = p.id
       LIMIT 1
      """
    ).map { row in
      Disclosed(
        vouchedFor: PublicEntry(
          id: id, organ: try row.id("organ_id"), title: try row.text("title"), datedOn: try row.date("dated_on")))
    }
  }

  private static func within(_ columns: [String]?) -> SQLText {
    columns.map { " AND o.column_key IN (\(list: $0))" } ?? ""
  }

  /// A file of an item; nil where the item is not public, or that version of it does not come with the file, or its bytes
  /// are not those that were reviewed.
  public func file(_ file: Attachment.ID, of id: Matter.ID) throws -> Disclosed<Attachment>? {
    guard let item = try item(id), let listed = item.value.content.files.first(where: { $0.id == file.rawValue }),
      let attachment = try AttachmentRepository(connection).find(file), attachment.digest == listed.digest,
      attachment.owner == .init(.matter, id.rawValue), attachment.erasedAt == nil, !attachment.isIdentityPaper,
      attachment.scan == .clean || attachment.scan == .unscanned
    else { return nil }
    return Disclosed(vouchedFor: attachment)
  }

  /// What stands at the address of an item that was taken down; nil where it was not, or was never public.
  public func withdrawn(_ id: Matter.ID) throws -> Disclosed<WithdrawnNotice>? {
    let row = try connection.row(
      """
      SELECT p.organ_id, p.index_number, r.ended_at, r.end_reason
        FROM publication p
        JOIN publication_release r ON r.item_id = p.id AND r.state = 'withdrawn'
       WHERE p.id = \(id.rawValue) AND p.public_id IS NULL
       ORDER BY r.id DESC
       LIMIT 1
      """)
    return try row.map { row in
      Disclosed(
        vouchedFor: WithdrawnNotice(
          id: id, organ: try row.id("organ_id"),
          indexNumber: try row.textOrNil("index_number").flatMap { IndexNumber($0) }, at: try row.instant("ended_at"),
          reason: try row.text("end_reason")))
    }
  }

  private func history(of id: Matter.ID) throws -> [PublicItem.Change] {
    try connection.rows(
      """
      SELECT sort, public_from, explanation
        FROM publication_release
       WHERE item_id = \(id.rawValue) AND state IN ('public', 'replaced', 'withdrawn') AND public_from <= \(now)
       ORDER BY public_from, id
      """
    ) {
      PublicItem.Change(
        sort: try $0.choice("sort"), at: try $0.instant("public_from"), explanation: try $0.text("explanation"))
    }
  }
}
