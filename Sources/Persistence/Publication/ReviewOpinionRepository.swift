public import Disclosure

/// What the levels of reviews found: the rows of review sheets.
public struct ReviewOpinionRepository {
  private let connection: any Connection

  /// The opinions that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The opinions of some approvals, in their order.
  public func ofApprovals(_ ids: some Sequence<Approval.ID>) throws -> [ReviewOpinion] {
    try connection.rows(
      """
      SELECT approval_id, position, person_id, result, ground, referred_to, given_at
        FROM review_opinion
       WHERE approval_id IN (\(list: Set(ids.map(\.rawValue)).sorted()))
       ORDER BY approval_id, sequence
      """
    ) { row in
      ReviewOpinion(
        approval: try row.id("approval_id"), position: try row.int("position"), person: try row.id("person_id"),
        result: try row.choice("result"), ground: try row.text("ground"), referredTo: try row.text("referred_to"),
        at: try row.instant("given_at"))
    }
  }

  /// Adds an opinion behind those that the approval has.
  public func insert(_ opinion: ReviewOpinion) throws {
    let known = try connection.count(
      "SELECT count(*) AS n FROM review_opinion WHERE approval_id = \(opinion.approval.rawValue)")
    try connection.send(
      """
      INSERT INTO review_opinion (approval_id, sequence, position, person_id, result, ground, referred_to, given_at)
      VALUES (\(opinion.approval.rawValue), \(known + 1), \(opinion.position), \(opinion.person.rawValue), \(opinion.result.rawValue),
        \(opinion.ground), \(opinion.referredTo), \(opinion.at))
      """)
  }
}
