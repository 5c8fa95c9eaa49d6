public import CivilTime

/// Something that an office works on (事项): it has a number, an organ, a state and usually a day by which it is due.
///
/// Requests, publications and reports are kinds of matter; what is particular to them lives beside this record.
public struct Matter: Hashable, Sendable {
  /// The number of the record; what people see is `number`.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The matter of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What kind of work it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// 政府信息公开申请.
    case request
    /// 信息发布.
    case publication
    /// 年度报告.
    case report
    /// Other work of the office (其他事项).
    case general
  }

  /// Where the work stands.
  public enum State: String, CaseIterable, Sendable {
    /// 办理中.
    case open
    /// 审批中.
    case inApproval
    /// 已办结.
    case closed
    /// 已撤回.
    case withdrawn

    /// Whether somebody still has to act.
    public var isUnfinished: Bool { self == .open || self == .inApproval }
  }

  /// Who may see it among those who see the organ's matters.
  public enum Label: String, CaseIterable, Sendable {
    /// All of them.
    case ordinary
    /// Only those with the capability for it, and its handler.
    case restricted
  }

  /// The number of the record.
  public var id: ID
  /// The organ whose matter it is.
  public var organ: Organ.ID
  /// What kind of work it is.
  public var kind: Kind
  /// The number that people know it by, such as 青申〔2026〕31号.
  public var number: String
  /// What it is about.
  public var title: String
  /// More of it.
  public var summary: String
  /// Who may see it.
  public var label: Label
  /// Where the work stands.
  public var state: State
  /// The step of its own workflow, for people.
  public var stage: String
  /// When it began.
  public var openedOn: CivilDate
  /// The last day that the law or the office allows.
  public var dueOn: CivilDate?
  /// Whether the due date crosses a year whose holidays are not known yet.
  public var isDueProvisional: Bool
  /// How the due date is counted, as data, so that a changed calendar can count anew; empty where it was typed.
  public var term: String
  /// When the work ended.
  public var closedOn: CivilDate?
  /// Who works on it.
  public var assignee: Person.ID?
  /// Who registered it.
  public var createdBy: Person.ID?
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// A matter.
  public init(
    id: ID, organ: Organ.ID, kind: Kind, number: String, title: String, summary: String = "",
    label: Label = .ordinary, state: State = .open, stage: String = "", openedOn: CivilDate,
    dueOn: CivilDate? = nil, isDueProvisional: Bool = false, term: String = "", closedOn: CivilDate? = nil,
    assignee: Person.ID? = nil, createdBy: Person.ID? = nil, version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.kind = kind
    self.number = number
    self.title = title
    self.summary = summary
    self.label = label
    self.state = state
    self.stage = stage
    self.openedOn = openedOn
    self.dueOn = dueOn
    self.isDueProvisional = isDueProvisional
    self.term = term
    self.closedOn = closedOn
    self.assignee = assignee
    self.createdBy = createdBy
    self.version = version
  }
}
