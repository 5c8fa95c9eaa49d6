public import Disclosure

extension PersonRepository {
  /// The standing of a person; nil where there is none of that number.
  public func standing(of person: Person.ID) throws -> PersonStanding? {
    try standing(where: "id = \(person.rawValue)")
  }

  /// The standing of the person who signs in under a name; nil where there is none.
  public func standing(signInName: String) throws -> PersonStanding? {
    try standing(where: "sign_in_name = \(signInName.lowercased())")
  }

  private func standing(where condition: SQLText) throws -> PersonStanding? {
    guard
      let row = try connection.row(
        """
        SELECT id, name, organ_id, duty_class, disabled_at
          FROM person
         WHERE \(sql: condition)
        """)
    else { return nil }
    return PersonStanding(
      person: try row.id("id"), name: try row.text("name"), organ: try row.id("organ_id"),
      dutyClass: try row.choice("duty_class"), isDisabled: try row.textOrNil("disabled_at") != nil)
  }
}
