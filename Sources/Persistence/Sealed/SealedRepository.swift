public import CivilTime
public import Disclosure

/// Sealed values in the database; it never sees a key or a secret.
public struct SealedRepository {
  private let connection: any Connection

  /// The sealed values that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Stores a sealed value, in place of what the field of that record held.
  public func save(_ value: SealedValue, sealed: String, keyName: String) throws {
    try connection.execute(
      """
      INSERT INTO sealed_value (id, organ_id, owner_kind, owner_id, field, mask, sealed, key_name)
      VALUES (\(value.id.rawValue), \(value.organ.rawValue), \(value.owner.kind), \(value.owner.id),
        \(value.field.rawValue), \(value.masked), \(sealed), \(keyName))
      ON CONFLICT (owner_kind, owner_id, field) DO UPDATE
         SET organ_id = excluded.organ_id, mask = excluded.mask, sealed = excluded.sealed,
             key_name = excluded.key_name, erased_at = NULL
      """)
  }

  /// One sealed value.
  public func find(_ id: SealedValue.ID) throws -> SealedValue? {
    try connection.row("\(sql: Self.selection) WHERE id = \(id.rawValue)").map(SealedValue.init(row:))
  }

  /// One field of a record.
  public func find(_ field: SealedValue.Field, of owner: JournalEvent.Subject) throws -> SealedValue? {
    try connection.row(
      """
      \(sql: Self.selection)
       WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.id) AND field = \(field.rawValue)
      """
    ).map(SealedValue.init(row:))
  }

  /// All sealed values of a record.
  public func list(of owner: JournalEvent.Subject) throws -> [SealedValue] {
    try connection.rows(
      """
      \(sql: Self.selection)
       WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.id)
       ORDER BY field
      """,
      SealedValue.init(row:))
  }

  /// The sealed text; nil where it was erased.
  public func sealedText(of id: SealedValue.ID) throws -> String? {
    try connection.row("SELECT sealed FROM sealed_value WHERE id = \(id.rawValue)")?.textOrNil("sealed")
  }

  /// Erases the secrets of a record; that there was one stays known.
  ///
  /// - Returns: which were erased.
  @discardableResult
  public func erase(of owner: JournalEvent.Subject, at moment: Instant) throws -> [SealedValue] {
    let values = try list(of: owner).filter { !$0.isErased }
    try connection.execute(
      """
      UPDATE sealed_value
         SET sealed = NULL, mask = '', erased_at = \(moment)
       WHERE owner_kind = \(owner.kind) AND owner_id = \(owner.id) AND erased_at IS NULL
      """)
    return values
  }

  /// How many values each key has sealed.
  public func countsByKey() throws -> [String: Int] {
    let rows = try connection.rows(
      """
      SELECT key_name, count(*) AS n
        FROM sealed_value
       WHERE sealed IS NOT NULL
       GROUP BY key_name
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.text("key_name"), try $0.int("n")) })
  }

  /// Some values that a key has sealed, by their numbers, with what is sealed.
  public func batch(
    sealedWith keyName: String, after id: SealedValue.ID?, limit: Int
  ) throws -> [(value: SealedValue, sealed: String)] {
    try connection.rows(
      """
      SELECT id, organ_id, owner_kind, owner_id, field, mask, erased_at, sealed
        FROM sealed_value
       WHERE key_name = \(keyName) AND id > \(id?.rawValue ?? 0) AND sealed IS NOT NULL
       ORDER BY id
       LIMIT \(limit)
      """
    ) { (try SealedValue(row: $0), try $0.text("sealed")) }
  }

  /// Puts the same secret under another key, unless it was changed or erased in the meantime.
  ///
  /// - Returns: whether it was replaced.
  @discardableResult
  public func reseal(_ id: SealedValue.ID, from old: String, to sealed: String, keyName: String) throws -> Bool {
    try connection.execute(
      """
      UPDATE sealed_value
         SET sealed = \(sealed), key_name = \(keyName)
       WHERE id = \(id.rawValue) AND sealed = \(old)
      """) == 1
  }

  private static let selection: SQLText =
    "SELECT id, organ_id, owner_kind, owner_id, field, mask, erased_at FROM sealed_value"
}

extension SealedValue {
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"),
      owner: JournalEvent.Subject(try row.text("owner_kind"), try row.integer("owner_id")),
      field: Field(rawValue: try row.text("field")), masked: try row.text("mask"),
      isErased: try row.instantOrNil("erased_at") != nil)
  }
}
