import CivilTime
import Disclosure
import Operations

/// An import of an old register as JSON; what left out rows say is no part of it.
struct RegisterImportShape: Encodable {
  /// A row that changed nothing.
  struct Finding: Encodable {
    var row: Int
    var number, kind: String
    var issues: [Problem]
  }

  /// What is wrong with a member of it.
  struct Problem: Encodable {
    var field, message: String
  }

  var id, organ: Int64
  var person: Int64?
  var state: String
  var halt: String?
  var rows, done, imported, known, remedies, differing, refused: Int
  var createdAt: String
  var finishedAt: String?
  var leftOut: [Finding]

  init(_ item: RegisterImport, _ findings: [RegisterFinding]) {
    let tally = item.tally
    (id, organ, person) = (item.id.rawValue, item.organ.rawValue, item.person?.rawValue)
    (state, halt) = (item.state.rawValue, item.halt?.rawValue)
    (rows, done) = (item.rows, tally.done)
    (imported, known, remedies) = (tally.imported, tally.known, tally.remedies)
    (differing, refused) = (tally.differing, tally.refused)
    createdAt = item.createdAt.description
    finishedAt = item.finishedAt?.description
    leftOut = findings.map { finding in
      Finding(
        row: finding.row, number: finding.number, kind: finding.kind.rawValue,
        issues: finding.issues.map { Problem(field: $0.field, message: Texts.sentence(of: $0)) })
    }
  }

  static let schema = Schema.named(
    "RegisterImport",
    .object([
      .init("id", .id, "编号"), .init("organ", .id, "机关编号"), .optional("person", .id, "确认人的编号"),
      .init("state", .choice(of: RegisterImport.State.self), "进行到哪里"),
      .optional("halt", .choice(of: RegisterImport.Halt.self), "为什么停止"), .init("rows", .count, "共几行"),
      .init("done", .count, "已处理几行"), .init("imported", .count, "新登记几件"), .init("known", .count, "几行已经登记"),
      .init("remedies", .count, "给已经登记的补录了几件复议诉讼"), .init("differing", .count, "几行与已登记的不同，没有改动"),
      .init("refused", .count, "几行没有导入"), .init("createdAt", .instant, "何时确认"),
      .optional("finishedAt", .instant, "何时结束"), .init("leftOut", .list(finding), "没有导入的行"),
    ]))

  private static let finding = Schema.object([
    .init("row", .count, "第几行"), .init("number", .words, "编号"),
    .init("kind", .choice(of: RegisterFinding.Kind.self), "与已登记的不同，还是有问题"),
    .init("issues", .list(.object([.init("field", .words, "成员"), .init("message", .words, "哪里不对、怎么改")])), "逐项说明"),
  ])
}
