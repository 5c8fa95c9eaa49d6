public import Disclosure

/// The organs in the database.
public struct OrganRepository {
  let connection: any Connection

  /// The organs that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Whether there is an organ of a number.
  public func exists(_ organ: Organ.ID) throws -> Bool {
    try connection.count("SELECT count(*) AS n FROM organ WHERE id = \(organ.rawValue)") == 1
  }

  /// Where an organ stands in both lines.
  public func place(of organ: Organ.ID) throws -> OrganPlace {
    var lines: [String: Set<Organ.ID>] = [:]
    let rows = try connection.rows(
      """
      SELECT line, ancestor_id
        FROM organ_ancestor
       WHERE organ_id = \(organ.rawValue)
      """)
    for row in rows { lines[try row.text("line"), default: []].insert(try row.id("ancestor_id")) }
    return OrganPlace(
      organ: organ, territorialLine: lines["territorial"] ?? [], verticalLine: lines["vertical"] ?? [])
  }
}
