public import CivilTime
public import Disclosure

/// The seals of organs, by the day from which letters carry them; their pictures lie on the shelf of files.
public struct OrganSealRepository {
  private let connection: any Connection

  /// The seals that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A seal.
  public func find(_ id: OrganSeal.ID) throws -> OrganSeal? { try seals(where: "id = \(id.rawValue)").first }

  /// The seals of an organ, the earliest first.
  public func ofOrgan(_ organ: Organ.ID) throws -> [OrganSeal] {
    try seals(where: "organ_id = \(organ.rawValue)")
  }

  /// The seal that letters of a day carry; nil where the organ has supplied none.
  public func inUse(at organ: Organ.ID, on day: CivilDate) throws -> OrganSeal? {
    try seals(
      where: """
        organ_id = \(organ.rawValue) AND from_on <= \(day) AND (until_on IS NULL OR until_on >= \(day))
        """
    ).last
  }

  /// Adds a seal whose picture is on the shelf already.
  public func insert(_ seal: OrganSeal) throws {
    try AttachmentRepository(connection).noteBlob(seal.digest, bytes: seal.bytes, keyName: nil, at: seal.addedAt)
    try connection.execute(
      """
      INSERT INTO organ_seal (id, organ_id, digest, bytes, millimetres, from_on, until_on, added_by, added_at, version)
      VALUES (\(seal.id.rawValue), \(seal.organ.rawValue), \(seal.digest), \(seal.bytes), \(seal.millimetres),
        \(seal.from), \(seal.until), \(seal.addedBy?.rawValue), \(seal.addedAt), \(seal.version))
      """)
  }

  /// Saves the last day of use.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved it since `old` was read.
  public func end(_ old: OrganSeal, on day: CivilDate) throws {
    let changed = try connection.execute(
      """
      UPDATE organ_seal
         SET until_on = \(day), version = \(old.version + 1)
       WHERE id = \(old.id.rawValue) AND version = \(old.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("seal \(old.id) was saved by somebody else") }
  }

  private func seals(where condition: SQLText) throws -> [OrganSeal] {
    try connection.rows(
      """
      SELECT id, organ_id, digest, bytes, millimetres, from_on, until_on, added_by, added_at, version
        FROM organ_seal
       WHERE \(sql: condition)
       ORDER BY from_on, id
      """
    ) { row in
      OrganSeal(
        id: try row.id("id"), organ: try row.id("organ_id"), digest: try row.text("digest"),
        bytes: try row.int("bytes"), millimetres: try row.int("millimetres"), from: try row.date("from_on"),
        until: try row.dateOrNil("until_on"), addedBy: try row.idOrNil("added_by"),
        addedAt: try row.instant("added_at"), version: try row.int("version"))
    }
  }
}
