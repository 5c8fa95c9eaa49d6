public import Disclosure

extension ApprovalRepository {
  /// The approvals that wait for somebody in a seat: the person's own, or that of somebody who is away.
  ///
  /// It says the same as `Approval.seat(of:)`; a test compares them. `named` is a condition on the organ for which the
  /// seat's person may approve, `posts` are that person's roles that allow approving, each with its condition.
  public func waiting(
    for actor: Person.ID, inSeatOf seat: Person.ID, named: SQLText, posts: [(role: Role.ID, organs: SQLText)],
    limit: Int
  ) throws -> [WaitingApproval] {
    // One query for what names the person and one for each post, so that each walks its own index by due date.
    let own: SQLText = "w.person_id = \(seat.rawValue) AND \(sql: named)"
    let byRole = posts.map { post -> SQLText in "w.role_id = \(post.role.rawValue) AND \(sql: post.organs)" }
    var found: [WaitingApproval] = []
    for condition in [own] + byRole {
      found += try rows(where: condition, actor: actor, seat: seat, limit: limit)
    }
    return found
  }

  private func rows(
    where condition: SQLText, actor: Person.ID, seat: Person.ID, limit: Int
  ) throws -> [WaitingApproval] {
    let actorIsFree: SQLText = actor == seat ? "1 = 1" : "NOT EXISTS (\(sql: Self.agreement(of: actor)))"
    return try connection.rows(
      """
      SELECT \(sql: MatterRepository.selected), w.approval_id, a.position AS level_position, l.title AS level_title,
             (SELECT count(*) FROM approval_level n WHERE n.approval_id = w.approval_id) AS levels
        FROM approval_waiting w
        JOIN approval a ON a.id = w.approval_id
        JOIN approval_level l ON l.approval_id = w.approval_id AND l.position = a.position
        JOIN matter m ON m.id = w.matter_id
       WHERE \(sql: condition)
         AND NOT EXISTS (SELECT 1 FROM approval_author x
                          WHERE x.approval_id = w.approval_id AND x.person_id IN (\(actor.rawValue), \(seat.rawValue)))
         AND (l.person_id = \(seat.rawValue) OR NOT EXISTS (\(sql: Self.agreement(of: seat))))
         AND \(sql: actorIsFree)
       ORDER BY w.due_on NULLS LAST, w.approval_id
       LIMIT \(limit)
      """
    ) { row in
      WaitingApproval(
        approval: try row.id("approval_id"), matter: try Matter(row: row), level: try row.text("level_title"),
        position: try row.int("level_position"), levels: try row.int("levels"),
        onBehalfOf: actor == seat ? nil : seat)
    }
  }

  /// That somebody has agreed at another level of the run.
  private static func agreement(of person: Person.ID) -> SQLText {
    """
    SELECT 1 FROM approval_opinion o
     WHERE o.approval_id = w.approval_id AND o.decision = 'agreed' AND o.position <> a.position
       AND (o.person_id = \(person.rawValue) OR o.on_behalf_of = \(person.rawValue))
    """
  }
}
