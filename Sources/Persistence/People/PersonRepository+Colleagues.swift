public import Disclosure

extension PersonRepository {
  /// The people of an organ whose accounts are open, by name.
  public func colleagues(at organ: Organ.ID) throws -> [Colleague] {
    try colleagues(where: "organ_id = \(organ.rawValue) AND disabled_at IS NULL")
  }

  /// People by their numbers, by name.
  public func colleagues(_ ids: Set<Person.ID>) throws -> [Colleague] {
    try colleagues(where: "id IN (\(list: ids.map(\.rawValue).sorted()))")
  }

  private func colleagues(where condition: SQLText) throws -> [Colleague] {
    try connection.rows(
      """
      SELECT id, name, post, duty_class
        FROM person
       WHERE \(sql: condition)
       ORDER BY name, id
      """
    ) { row in
      Colleague(
        id: try row.id("id"), name: try row.text("name"), post: try row.text("post"),
        dutyClass: try row.choice("duty_class"))
    }
  }
}
