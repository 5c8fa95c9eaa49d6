import CivilTime
import Disclosure
import Operations

/// The last approval of a case as JSON.
struct ApprovalShape: Encodable {
  struct Level: Encodable {
    var position: Int
    var title: String

    static let schema = Schema.named(
      "ApprovalLevel", .object([.init("position", .version, "第几级"), .init("title", .words, "名称")]))
  }

  struct Opinion: Encodable {
    var position: Int
    var decision, text: String
    var person: Int64
    var personName, at: String

    static let schema = Schema.named(
      "ApprovalOpinion",
      .object([
        .init("position", .version, "第几级"), .init("decision", .choice(of: ApprovalOpinion.Decision.self), "同意、退回等"),
        .init("text", .words, "意见"), .init("person", .id, "谁"), .init("personName", .words, "姓名"),
        .init("at", .instant, "何时"),
      ]))
  }

  var id: Int64
  var state: String
  var position: Int
  var levels: [Level]
  var opinions: [Opinion]
  var version: Int

  init(_ approval: Approval, _ names: RecordNames, _ masking: Masking) {
    id = approval.id.rawValue
    state = approval.state.rawValue
    position = approval.position
    levels = approval.levels.map { Level(position: $0.position, title: $0.title) }
    opinions = approval.opinions.map {
      Opinion(
        position: $0.position, decision: $0.decision.rawValue, text: masking($0.text), person: $0.person.rawValue,
        personName: names[$0.person], at: $0.at.description)
    }
    version = approval.version
  }

  static let schema = Schema.named(
    "Approval",
    .object([
      .init("id", .id, "编号"), .init("state", .choice(of: Approval.State.self), "审批中、已通过、已退回、已撤回"),
      .init("position", .version, "在第几级"), .init("levels", .list(Level.schema), "各级"),
      .init("opinions", .list(Opinion.schema), "各级的意见"), .init("version", .version, "办理审批时要带上的 version"),
    ]))
}
