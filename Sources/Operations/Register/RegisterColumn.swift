/// The sheet of a register of requests.
public typealias RegisterSheet = ColumnedSheet<RegisterColumn>

/// A column of the register of requests, under the names that offices give it.
public enum RegisterColumn: String, SheetColumn {
  /// The number.
  case number = "编号"
  /// The day of receipt.
  case receivedOn = "收到日期"
  /// The channel.
  case channel = "申请方式"
  /// What the applicant is.
  case kind = "申请人类型"
  /// The applicant.
  case name = "申请人"
  /// What was asked for.
  case content = "申请内容"
  /// Who worked on it: a name in the organ, or a sign-in name.
  case handler = "承办人"
  /// By when the reply had to leave; exported only.
  case due = "答复期限"
  /// Where it stands; exported only.
  case stage = "办理阶段"
  /// How it ended.
  case outcome = "办理结果"
  /// When the reply left.
  case dispatchedOn = "发出日期"
  /// How it left.
  case delivery = "送达方式"
  /// What was done against the reply; several in one cell are set apart, like those of the columns after it.
  case remedyPath = "复议诉讼途径"
  /// When each was accepted.
  case remedyAcceptedOn = "复议诉讼受理日期"
  /// What was decided in each; a dash where it is pending.
  case remedyDecision = "复议诉讼结果"
  /// When each was decided; a dash where it is pending.
  case remedyEndedOn = "复议诉讼审结日期"

  /// What a case cannot do without.
  public static let needed: [RegisterColumn] = [.number, .receivedOn, .kind, .name, .content]
  /// Five thousand rows.
  public static let limit = 5_000

  /// Whether an import reads it.
  public var isRead: Bool {
    switch self {
    case .due, .stage: false
    default: true
    }
  }

  /// Other heads that registers have for it.
  public var variants: [String] {
    switch self {
    case .number: ["登记编号", "登记号", "受理编号", "受理号", "申请编号", "案件编号", "办件编号"]
    case .receivedOn: ["接收日期", "收件日期", "受理日期", "登记日期", "申请日期", "收到申请日期", "收到时间", "申请时间", "受理时间"]
    case .channel: ["申请渠道", "接收渠道", "申请途径", "渠道", "来源"]
    case .kind: ["申请人类别", "申请人性质", "申请主体类型", "申请主体", "主体类型"]
    case .name: ["申请人姓名", "姓名", "申请人名称", "申请人姓名或名称", "姓名（名称）", "申请人（单位）"]
    case .content: ["申请事项", "所需信息", "所需政府信息", "内容描述", "所需信息内容描述", "信息内容", "申请公开内容", "申请公开的内容"]
    case .outcome: ["答复结果", "答复类型", "处理结果", "答复情况", "结果", "办理情况", "答复意见"]
    case .dispatchedOn: ["答复日期", "办结日期", "答复时间", "办结时间", "答复发出日期", "发出时间"]
    case .delivery: ["答复方式", "送达途径", "获取方式"]
    case .handler: ["经办人", "承办人员", "承办人姓名", "办理人"]
    case .remedyPath: ["复议和诉讼", "行政复议和诉讼", "救济途径"]
    case .remedyAcceptedOn: ["复议受理日期", "诉讼受理日期", "救济受理日期"]
    case .remedyDecision: ["复议结果", "诉讼结果", "救济结果"]
    case .remedyEndedOn: ["复议审结日期", "诉讼审结日期", "救济审结日期"]
    case .due, .stage: []
    }
  }
}
