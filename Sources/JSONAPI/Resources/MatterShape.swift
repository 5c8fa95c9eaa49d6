import CivilTime
import Disclosure
import Operations

/// A matter as JSON; parties and their data are not part of it.
struct MatterShape: Encodable {
  var id, organ: Int64
  var kind, number, title, summary, label, state, stage, openedOn: String
  var dueOn: String?
  var dueProvisional: Bool
  var closedOn: String?
  var assignee: Int64?
  var version: Int

  init(_ matter: Matter) {
    id = matter.id.rawValue
    organ = matter.organ.rawValue
    kind = matter.kind.rawValue
    number = matter.number
    title = matter.title
    summary = matter.summary
    label = matter.label.rawValue
    state = matter.state.rawValue
    stage = matter.stage
    openedOn = matter.openedOn.description
    dueOn = matter.dueOn?.description
    dueProvisional = matter.isDueProvisional
    closedOn = matter.closedOn?.description
    assignee = matter.assignee?.rawValue
    version = matter.version
  }

  static let schema = Schema.named(
    "Matter",
    .object([
      .init("id", .id, "编号"), .init("organ", .id, "机关编号"), .init("kind", .choice(of: Matter.Kind.self), "种类"),
      .init("number", .words, "文号，例如青申〔2026〕31号"), .init("title", .words, "事由"), .init("summary", .words, "说明"),
      .init("label", .choice(of: Matter.Label.self), "谁可以看"), .init("state", .choice(of: Matter.State.self), "状态"),
      .init("stage", .words, "在自身流程中的阶段"), .init("openedOn", .date, "起始之日"),
      .optional("dueOn", .date, "期限"), .init("dueProvisional", .flag, "期限是否跨入放假安排尚未公布的年份"),
      .optional("closedOn", .date, "办结之日"), .optional("assignee", .id, "承办人编号"),
      .init("version", .version, "保存过几次；办理时要带上"),
    ]))
}
