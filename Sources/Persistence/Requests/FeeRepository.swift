public import Disclosure

/// The fees of cases in the database.
public struct FeeRepository {
  private let connection: any Connection

  /// The fees that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The fees of a case, the first one first.
  public func ofMatter(_ id: Matter.ID) throws -> [ChargedFee] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, assessment, noticed_on, reached_on, paid_on, receipt
        FROM fee
       WHERE matter_id = \(id.rawValue)
       ORDER BY id
      """
    ) { row in
      guard let assessment: FeeAssessment = try StoredJSON.value("assessment", of: row) else {
        throw SQLFault.decoding("assessment is empty")
      }
      return ChargedFee(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"), assessment: assessment,
        noticedOn: try row.date("noticed_on"), reachedOn: try row.dateOrNil("reached_on"),
        paidOn: try row.dateOrNil("paid_on"), receipt: try row.text("receipt"))
    }
  }

  /// Adds a fee, or saves what became of it.
  public func put(_ fee: ChargedFee) throws {
    try connection.send(
      """
      INSERT INTO fee (id, organ_id, matter_id, assessment, noticed_on, reached_on, paid_on, receipt)
      VALUES (\(fee.id.rawValue), \(fee.organ.rawValue), \(fee.matter.rawValue),
        \(try StoredJSON.text(of: fee.assessment)), \(fee.noticedOn), \(fee.reachedOn), \(fee.paidOn), \(fee.receipt))
          ON CONFLICT (id) DO UPDATE
         SET reached_on = excluded.reached_on, paid_on = excluded.paid_on, receipt = excluded.receipt
      """)
  }
}
