import CivilTime
import Disclosure

/// A request as a program files or registers it.
enum RequestEntry {
  private static let common: [Schema.Member] = [
    .init("organ", .id, "向哪个机关申请"), .optional("subject", .choice(of: RequestSubject.self), "获取信息（默认），或者更正自身的信息记录"),
    .init("applicant", PartyEntry.schema, "申请人"), .optional("agent", PartyEntry.schema, "代理人"),
    .init("description", .words(1...WantedInformation.longest), "所需信息的名称、文号或者便于查询的其他特征"),
    .optional("indexNumber", .words(upTo: 100), "索引号"),
    .optional("carrier", .choice(of: Supply.Carrier.self), "形式要求，默认纸质"),
    .optional("delivery", .choice(of: DeliveryWay.self), "获取信息的方式，默认邮寄"),
    .optional("suggestsPublication", .flag, "是否建议主动公开"), .optional("assistance", .words(upTo: 500), "需要的协助"),
  ]

  /// What an office registers.
  static let office = Schema.named(
    "RequestEntry",
    .object(
      common + [
        .init("channel", .choice(of: RequestChannel.self), "申请渠道"),
        .init("evidence", evidence, "收到日期的证据；收到之日由此推算，不能直接填写"), .optional("handler", .id, "承办人编号"),
      ]))

  /// What a form of the county files for a citizen.
  static let visitor = Schema.named("RequestFiling", .object(common))

  /// What shows when a request came in.
  static let evidence = Schema.list(EvidenceShape.schema, count: 1...20)

  static func read(_ entry: Entry, channel: RequestChannel, evidence: [ReceiptEvidence]) throws -> RequestDraft {
    RequestDraft(
      subject: entry.choice("subject") ?? .information, channel: channel, evidence: evidence,
      applicant: try PartyEntry.read(try entry.required(entry.entry("applicant"))),
      agent: try entry.entry("agent").map(PartyEntry.read),
      wanted: WantedInformation(
        entry.text("description"), indexNumber: entry.text("indexNumber"), carrier: entry.choice("carrier") ?? .paper,
        delivery: entry.choice("delivery") ?? .post),
      suggestsPublication: entry.flag("suggestsPublication"), assistance: entry.text("assistance"))
  }
}

/// One thing that shows when a request came in, as JSON.
struct EvidenceShape: Encodable {
  var kind, on, note: String

  init(_ evidence: ReceiptEvidence, _ masking: Masking) {
    kind = evidence.kind.rawValue
    on = evidence.on.description
    note = masking(evidence.note)
  }

  static let schema = Schema.named(
    "Evidence",
    .object([
      .init("kind", .choice(of: ReceiptEvidence.Kind.self), "提交、到达、签收，还是双方确认"), .init("on", .date, "日期"),
      .optional("note", .words(upTo: 500), "怎么知道的，例如邮件号码、与谁确认"),
    ]))

  static func read(_ entry: Entry) throws -> ReceiptEvidence {
    ReceiptEvidence(
      try entry.required(entry.choice("kind")), on: try entry.required(entry.date("on")), note: entry.text("note"))
  }
}
