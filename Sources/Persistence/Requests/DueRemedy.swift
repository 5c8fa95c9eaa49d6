public import CivilTime
public import Disclosure

/// An answer that an organ owes to a reconsideration organ or a court, and what reminding of it needs.
public struct DueRemedy: DueEntry, Hashable {
  /// The reconsideration or suit.
  public var id: RemedyCase.ID
  /// Its case.
  public var matter: Matter.ID
  /// The organ that has to answer.
  public var organ: Organ.ID
  /// The region of the organ, whose closures count.
  public var region: String?
  /// The number of the case.
  public var number: String
  /// Who works on the case.
  public var assignee: Person.ID?
  /// What it is counted from, as the law of the day has it; nil where it was not counted.
  public var term: CountedTerm?
  /// By when the organ has to answer.
  public var dueOn: CivilDate
  /// How often it was saved.
  public var version: Int
  /// The stage at which people were last reminded of this due date; nil where they were not.
  public var reminded: Int?

  init(row: SQLRow) throws {
    id = try row.id("id")
    matter = try row.id("matter_id")
    organ = try row.id("organ_id")
    region = try row.textOrNil("region_code")
    number = try row.text("number")
    assignee = try row.idOrNil("assignee_id")
    term = try row.dateOrNil("served_on").flatMap { served in
      RemedyReplyTerm.counted(
        try row.choice("path"), isSimplified: try row.flag("simplified"), servedOn: served)
    }
    dueOn = try row.date("reply_due_on")
    version = try row.int("version")
    let isOfThisDay = try row.textOrNil("reminded_of") == dueOn.description
    reminded = isOfThisDay ? try row.integerOrNil("stage").map { Int($0) } : nil
  }
}
