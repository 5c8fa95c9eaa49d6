public import Disclosure

/// The years whose tables were reported, in the database.
public struct FrozenYearRepository {
  private let connection: any Connection

  /// The years that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A frozen year of an organ.
  public func find(_ organ: Organ.ID, _ year: Int) throws -> FrozenYear? {
    try connection.row(
      """
      SELECT cells, frozen_on, person_id FROM frozen_year WHERE organ_id = \(organ.rawValue) AND year = \(year)
      """
    ).map { row in
      FrozenYear(
        organ: organ, year: year, cells: try StoredJSON.value("cells", of: row) ?? [:],
        on: try row.date("frozen_on"), person: try row.idOrNil("person_id"))
    }
  }

  /// Adds a frozen year.
  public func insert(_ frozen: FrozenYear) throws {
    try connection.send(
      """
      INSERT INTO frozen_year (organ_id, year, cells, frozen_on, person_id)
      VALUES (\(frozen.organ.rawValue), \(frozen.year), \(try StoredJSON.text(of: frozen.cells)), \(frozen.on),
        \(frozen.person?.rawValue))
      """)
  }
}
