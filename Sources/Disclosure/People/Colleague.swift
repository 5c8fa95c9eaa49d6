/// A person as a list shows him to colleagues.
public struct Colleague: Hashable, Sendable {
  /// The person.
  public var id: Person.ID
  /// The name.
  public var name: String
  /// 职务.
  public var post: String
  /// The duties.
  public var dutyClass: DutyClass

  /// A colleague.
  public init(
    id: Person.ID, name: String, post: String, dutyClass: DutyClass
  ) {
    self.id = id
    self.name = name
    self.post = post
    self.dutyClass = dutyClass
  }
}
