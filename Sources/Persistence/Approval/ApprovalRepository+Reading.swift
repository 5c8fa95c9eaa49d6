import CivilTime
import Disclosure

extension ApprovalRepository {
  /// The approvals where a condition on `approval` holds, the first one first.
  func approvals(where condition: SQLText) throws -> [Approval] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, chain_id, content, content_digest, state, position, started_by, started_at,
             finished_at, version
        FROM approval
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      let id: Approval.ID = try row.id("id")
      return Approval(
        id: id, organ: try row.id("organ_id"), matter: try row.id("matter_id"), chain: try row.id("chain_id"),
        content: try row.text("content"), contentDigest: try row.text("content_digest"),
        state: try row.choice("state"), position: try row.int("position"), levels: try levels(of: id),
        authors: try authors(of: id), opinions: try opinions(of: id), startedBy: try row.id("started_by"),
        startedAt: try row.instant("started_at"), finishedAt: try row.instantOrNil("finished_at"),
        version: try row.int("version"))
    }
  }

  private func levels(of approval: Approval.ID) throws -> [ApprovalLevel] {
    try connection.rows(
      """
      SELECT position, title, person_id, role_id
        FROM approval_level
       WHERE approval_id = \(approval.rawValue)
       ORDER BY position
      """, ApprovalLevel.init(row:))
  }

  private func authors(of approval: Approval.ID) throws -> Set<Person.ID> {
    Set(
      try connection.rows(
        "SELECT person_id FROM approval_author WHERE approval_id = \(approval.rawValue)"
      ) { try $0.id("person_id") })
  }

  private func opinions(of approval: Approval.ID) throws -> [ApprovalOpinion] {
    try connection.rows(
      """
      SELECT sequence, position, person_id, on_behalf_of, decision, opinion, passed_to, at
        FROM approval_opinion
       WHERE approval_id = \(approval.rawValue)
       ORDER BY sequence
      """
    ) { row in
      ApprovalOpinion(
        sequence: try row.int("sequence"), position: try row.int("position"), person: try row.id("person_id"),
        onBehalfOf: try row.idOrNil("on_behalf_of"), decision: try row.choice("decision"),
        text: try row.text("opinion"), passedTo: try row.idOrNil("passed_to"), at: try row.instant("at"))
    }
  }
}
