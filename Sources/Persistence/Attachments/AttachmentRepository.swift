public import CivilTime
public import Disclosure

/// The attachments in the database, and which bytes they need.
public struct AttachmentRepository {
  /// The matter behind the record that a file belongs to: it says who may see the file.
  public struct Keeper: Hashable, Sendable {
    /// The matter.
    public var matter: Matter.ID
    /// Its organ.
    public var organ: Organ.ID
  }

  private static let columns: SQLText = """
    a.id, a.organ_id, a.owner_kind, a.owner_id, a.name, a.media_type, a.bytes, a.digest, a.is_identity_paper, a.scan,
      a.added_by, a.added_at, a.erased_at
    """

  /// What keeps the bytes of the row `b` of `blob` on the shelf.
  ///
  /// A seal does for good: letters were signed with it. The sheet of a register does until its rows are done with.
  private static let need: SQLText = """
    \(sql: neededByAttachment) OR EXISTS (SELECT 1 FROM organ_seal s WHERE s.digest = b.digest)
      OR EXISTS (SELECT 1 FROM register_import i WHERE i.digest = b.digest)
    """
  private static let neededByAttachment: SQLText =
    "EXISTS (SELECT 1 FROM attachment a WHERE a.digest = b.digest AND a.erased_at IS NULL)"

  private let connection: any Connection

  /// The attachments that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The matter behind a record, where `visible` (a condition on the `matter` row `m`) lets it be seen.
  public func keeper(of owner: Attachment.Owner, visible: SQLText) throws -> Keeper? {
    let source: SQLText =
      switch owner.kind {
      case .matter: "matter m WHERE m.id = \(owner.id)"
      case .party: "party p JOIN matter m ON m.id = p.matter_id WHERE p.id = \(owner.id)"
      }
    return try connection.row("SELECT m.id, m.organ_id FROM \(sql: source) AND \(sql: visible)").map {
      Keeper(matter: try $0.id("id"), organ: try $0.id("organ_id"))
    }
  }

  /// An attachment.
  public func find(_ id: Attachment.ID) throws -> Attachment? {
    try connection.row("SELECT \(sql: Self.columns) FROM attachment a WHERE a.id = \(id.rawValue)")
      .map(Attachment.init(row:))
  }

  /// The attachments of a record, the oldest first, without those that were erased.
  public func list(of owner: Attachment.Owner) throws -> [Attachment] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM attachment a
       WHERE a.owner_kind = \(owner.kind.rawValue) AND a.owner_id = \(owner.id) AND a.erased_at IS NULL
       ORDER BY a.id
      """,
      Attachment.init(row:))
  }

  /// Adds an attachment whose bytes are on their shelf already.
  ///
  /// - Parameters:
  ///   - attachment: the attachment.
  ///   - keyName: the key that sealed the bytes; nil where they are plain.
  ///   - storedBytes: how many bytes lie on the shelf.
  /// - Throws: `SQLFault`.
  public func insert(_ attachment: Attachment, keyName: String?, storedBytes: Int) throws {
    try noteBlob(attachment.digest, bytes: storedBytes, keyName: keyName, at: attachment.addedAt)
    try connection.execute(
      """
      INSERT INTO attachment (id, organ_id, owner_kind, owner_id, name, media_type, bytes, digest, is_identity_paper,
        scan, added_by, added_at)
      VALUES (\(attachment.id.rawValue), \(attachment.organ.rawValue), \(attachment.owner.kind.rawValue),
        \(attachment.owner.id), \(attachment.name), \(attachment.mediaType), \(attachment.bytes), \(attachment.digest),
        \(attachment.isIdentityPaper ? 1 : 0), \(attachment.scan.rawValue), \(attachment.addedBy?.rawValue),
        \(attachment.addedAt))
      """)
  }

  /// Notes that a record needs bytes that lie on their shelf already.
  func noteBlob(_ digest: String, bytes: Int, keyName: String?, at moment: Instant) throws {
    try connection.execute(
      """
      INSERT INTO blob (digest, bytes, key_name, stored_at)
      VALUES (\(digest), \(bytes), \(keyName), \(moment))
      ON CONFLICT (digest) DO UPDATE SET stored_at = excluded.stored_at
      """)
  }

  /// Notes what the scanner said.
  public func save(scan: Attachment.Scan, of id: Attachment.ID) throws {
    try connection.execute("UPDATE attachment SET scan = \(scan.rawValue) WHERE id = \(id.rawValue)")
  }

  /// Notes that the bytes of an attachment are to be erased; its name goes with them.
  public func erase(_ id: Attachment.ID, at moment: Instant) throws {
    try connection.execute(
      "UPDATE attachment SET erased_at = \(moment), name = '' WHERE id = \(id.rawValue) AND erased_at IS NULL")
  }

  /// Whether an attachment that was not erased, a seal or an import needs the bytes of a digest.
  public func isNeeded(_ digest: String) throws -> Bool {
    try connection.row(
      """
      SELECT 1
        FROM blob b
       WHERE b.digest = \(digest) AND (\(sql: Self.need))
      """) != nil
  }

  /// Whether the bytes of a digest were sealed, so that no other record can ever need them.
  public func isSealed(_ digest: String) throws -> Bool {
    try connection.row("SELECT key_name FROM blob WHERE digest = \(digest) AND key_name IS NOT NULL") != nil
  }

  /// Hands over which bytes must lie on the shelf: those that an attachment, a seal or an import needs.
  public func forEachNeededBlob(_ body: (_ digest: String, _ bytes: Int) throws -> Void) throws {
    // Before an upgrade a backup is made of a database that does not know seals and imports yet.
    let need = try connection.tables().contains("organ_seal") ? Self.need : Self.neededByAttachment
    try connection.forEachRow(
      """
      SELECT b.digest, b.bytes
        FROM blob b
       WHERE \(sql: need)
       ORDER BY b.digest
      """
    ) { try body(try $0.text("digest"), try $0.int("bytes")) }
  }
}

extension Attachment {
  /// An attachment as its row says.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"),
      owner: Owner(try row.choice("owner_kind"), try row.integer("owner_id")), name: try row.text("name"),
      mediaType: try row.text("media_type"), bytes: try row.int("bytes"), digest: try row.text("digest"),
      isIdentityPaper: try row.flag("is_identity_paper"), scan: try row.choice("scan"),
      addedBy: try row.idOrNil("added_by"), addedAt: try row.instant("added_at"),
      erasedAt: try row.instantOrNil("erased_at"))
  }
}
