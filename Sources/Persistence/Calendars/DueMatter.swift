public import CivilTime
public import Disclosure

/// What counting a due date anew, and reminding of it, need of a matter.
public struct DueMatter: DueEntry, Hashable {
  /// The matter.
  public var id: Matter.ID
  /// Its organ.
  public var organ: Organ.ID
  /// The region of the organ, whose closures count.
  public var region: String?
  /// The number that people know it by.
  public var number: String
  /// Who works on it.
  public var assignee: Person.ID?
  /// When it is due.
  public var dueOn: CivilDate
  /// Whether that is provisional.
  public var isProvisional: Bool
  /// How it was counted; empty where it was typed.
  public var term: String
  /// How often the matter was saved.
  public var version: Int
  /// The stage at which people were last reminded of this due date; nil where they were not.
  public var reminded: Int?

  init(row: SQLRow) throws {
    id = try row.id("id")
    organ = try row.id("organ_id")
    region = try row.textOrNil("region_code")
    number = try row.text("number")
    assignee = try row.idOrNil("assignee_id")
    dueOn = try row.date("due_on")
    isProvisional = try row.flag("due_provisional")
    term = try row.text("term")
    version = try row.int("version")
    let isOfThisDay = try row.textOrNil("reminded_of") == dueOn.description
    reminded = isOfThisDay ? try row.integerOrNil("stage").map { Int($0) } : nil
  }
}
