import CivilTime
import Disclosure
import Operations
import Persistence

/// What a change of a case left, as JSON: where it stands and by which version it goes on; nothing of anybody's data.
struct CaseReceipt: Codable {
  var id, organ: Int64
  var number, stage, state, openedOn: String
  var dueOn: String?
  var dueProvisional: Bool
  var version: Int

  init(_ matter: Matter) {
    id = matter.id.rawValue
    organ = matter.organ.rawValue
    number = matter.number
    stage = matter.stage
    state = matter.state.rawValue
    openedOn = matter.openedOn.description
    dueOn = matter.dueOn?.description
    dueProvisional = matter.isDueProvisional
    version = matter.version
  }

  /// What a case is in the transaction that changed it.
  ///
  /// - Throws: `NotFound`.
  init(_ id: Matter.ID, in scope: Scope) throws {
    guard let matter = try scope.matters.find(id) else { throw NotFound() }
    self.init(matter)
  }

  static let schema = Schema.named(
    "CaseReceipt",
    .object([
      .init("id", .id, "编号"), .init("organ", .id, "机关编号"), .init("number", .words, "申请编号"),
      .init("stage", .choice(of: RequestStage.self), "阶段"), .init("state", .choice(of: Matter.State.self), "状态"),
      .init("openedOn", .date, "收到之日"), .optional("dueOn", .date, "下一件必须做的事的最后一日"),
      .init("dueProvisional", .flag, "期限是否跨入放假安排尚未公布的年份"), .init("version", .version, "下一步要带上的 version"),
    ]))
}
