/// What powers need to know of a person, and no more.
public struct PersonStanding: Hashable, Sendable {
  /// The person.
  public var person: Person.ID
  /// The name.
  public var name: String
  /// The organ that the person belongs to.
  public var organ: Organ.ID
  /// The duties, which must not be combined with others.
  public var dutyClass: DutyClass
  /// Whether the account has been closed.
  public var isDisabled: Bool

  /// The standing of a person.
  public init(person: Person.ID, name: String, organ: Organ.ID, dutyClass: DutyClass, isDisabled: Bool) {
    self.person = person
    self.name = name
    self.organ = organ
    self.dutyClass = dutyClass
    self.isDisabled = isDisabled
  }
}
