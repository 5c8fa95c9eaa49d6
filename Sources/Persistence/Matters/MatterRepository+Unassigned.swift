public import Disclosure

extension MatterRepository {
  /// Open matters that nobody works on yet, by due date.
  ///
  /// - Parameters:
  ///   - limit: how many.
  ///   - estimate: how many open matters the organs have; few are looked at organ by organ, many by due date.
  ///   - visible: the condition for a spelling of the column that holds the organ.
  /// - Returns: the matters.
  /// - Throws: `SQLFault`.
  public func unassigned(
    limit: Int, estimate: Int, visible: (_ organ: SQLText) -> SQLText
  ) throws -> [Matter] {
    let organ: SQLText = estimate > Self.sortable ? "+m.organ_id" : "m.organ_id"
    return try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM matter m
       WHERE m.assignee_id IS NULL AND m.state = 'open' AND \(sql: visible(organ))
       ORDER BY COALESCE(m.due_on, '9999-12-31'), m.id
       LIMIT \(limit)
      """,
      Matter.init(row:))
  }
}
