/// That a person has a role somewhere, as a record.
public struct RoleGrant: Hashable, Sendable {
  /// The number of the record.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The record of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// Who has the role.
  public var person: Person.ID
  /// The role.
  public var role: Role.ID
  /// Where.
  public var organ: Organ.ID
  /// How far it reaches from there.
  public var reach: Grant.Reach

  /// A role that somebody has.
  public init(id: ID, person: Person.ID, role: Role.ID, organ: Organ.ID, reach: Grant.Reach) {
    self.id = id
    self.person = person
    self.role = role
    self.organ = organ
    self.reach = reach
  }
}

extension RoleGrant {
  /// Decides whether a person may be given a role, by the duties that nobody may combine.
  ///
  /// - Throws: `RoleRefusal`.
  public static func check(_ person: Person, role: Role, by giver: Person.ID?) throws(RoleRefusal) {
    guard giver != person.id else { throw .ownRole }
    guard !person.isDisabled else { throw .accountClosed }
    guard person.dutyClass == role.dutyClass else {
      throw .otherDuty(person: person.dutyClass, role: role.dutyClass)
    }
  }
}
