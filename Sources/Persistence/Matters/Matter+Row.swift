public import CivilTime
public import Disclosure

extension MatterRepository {
  /// The columns that make a matter, of the table under the name `m`.
  static let selected: SQLText = """
    m.id, m.organ_id, m.kind, m.number, m.title, m.summary, m.label, m.state, m.stage, m.opened_on, m.due_on,
    m.due_provisional, m.term, m.closed_on, m.assignee_id, m.created_by, m.version
    """

  /// The columns of the table in the order of `values`, for those who load many rows at once.
  public static let columns = [
    "id", "organ_id", "kind", "number", "number_key", "title", "summary", "label", "state", "stage", "opened_on",
    "due_on", "due_provisional", "term", "closed_on", "assignee_id", "created_by", "created_at", "version",
  ]

  /// The row of a matter; whoever loads rows this way keeps `matter_tally` too.
  public static func values(of matter: Matter, createdAt: Instant) -> [SQLValue] {
    [
      matter.id.sqlValue, matter.organ.sqlValue, .text(matter.kind.rawValue), .text(matter.number),
      .integer(NumberKey.of(matter.number)), .text(matter.title), .text(matter.summary),
      .text(matter.label.rawValue), .text(matter.state.rawValue), .text(matter.stage), matter.openedOn.sqlValue,
      matter.dueOn?.sqlValue ?? .null, .integer(matter.isDueProvisional ? 1 : 0), .text(matter.term),
      matter.closedOn?.sqlValue ?? .null, matter.assignee?.sqlValue ?? .null, matter.createdBy?.sqlValue ?? .null,
      createdAt.sqlValue, .integer(Int64(matter.version)),
    ]
  }
}

extension Matter {
  /// The matter of a row.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), kind: try row.choice("kind"),
      number: try row.text("number"), title: try row.text("title"), summary: try row.text("summary"),
      label: try row.choice("label"), state: try row.choice("state"), stage: try row.text("stage"),
      openedOn: try row.date("opened_on"), dueOn: try row.dateOrNil("due_on"),
      isDueProvisional: try row.flag("due_provisional"), term: try row.text("term"),
      closedOn: try row.dateOrNil("closed_on"), assignee: try row.idOrNil("assignee_id"),
      createdBy: try row.idOrNil("created_by"), version: try row.int("version"))
  }
}
