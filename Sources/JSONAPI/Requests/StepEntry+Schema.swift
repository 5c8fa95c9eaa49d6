import CivilTime
import Disclosure
import Operations

extension StepEntry {
  private static let line = Schema.words(upTo: 1_000)
  private static let passage = Schema.words(upTo: 10_000)
  private static let term = Schema.text(.term)

  /// The steps that programs take; those of an approval follow from `ApprovalResource`.
  static let schema = Schema.variants(
    "Step", by: "event",
    (receiving + explaining + charging + consulting + deciding + ending).map { variant in
      var variant = variant
      variant.members += common
      return variant
    })

  private static let common: [Schema.Member] = [
    .init("version", .version, "读取这件申请时的 version"), .optional("on", .date, "法律意义上的日期，默认今天"),
    .optional("note", .words(upTo: 2_000), "存卷的说明"),
  ]

  private static let receiving: [Schema.Variant] = [
    .init("register", "登记", [.optional("handler", .id, "承办人编号")]),
    .init(
      "requestCorrection", "通知补正，一次、全部说清",
      [
        .init("items", passage, "需要补正的事项"), .init("guidance", passage, "怎样补正"), .init("term", term, "补正期限，例如 10wd"),
        .optional("knowsLateness", .flag, "已超过七个工作日，知道答复期限照常计算"),
      ]),
    .init("receiveCorrection", "收到补正", [.init("description", .words(1...10_000), "补正后的完整描述")]),
    .init("remainUnclear", "补正后仍不明确", []), .init("lapseCorrection", "逾期不补正，视为放弃", []),
    .init("beginHandling", "转入办理", []), .init("answerAtOnce", "当场答复", []),
  ]

  private static let explaining: [Schema.Variant] = [
    .init(
      "requestExplanation", "要求说明理由", [.init("counts", passage, "申请的数量、频次"), .init("term", term, "说明理由的期限")]),
    .init("acceptExplanation", "理由合理，延迟答复", [.init("until", .date, "答复的最后一日")]),
    .init("rejectExplanation", "理由不合理，拟不予处理", []),
  ]

  private static let charging: [Schema.Variant] = [
    .init(
      "noticeFee", "通知缴费",
      [
        .init("method", .choice(of: FeeMethod.self), "按件还是按量"),
        .init("quantity", .integer(0...1_000_000), "当月第几件，或者多少页"),
        .optional("tellsOnlyWhere", .flag, "按量：只告知已公开信息的获取方式、途径"), .init("payment", line, "怎样缴费"),
        .init("term", term, "缴费期限，例如 20wd"),
      ]),
    .init("payFee", "已缴费", [.init("receipt", line, "票据号码")]), .init("lapseFee", "逾期不缴费，不再处理", []),
  ]

  private static let consulting: [Schema.Variant] = [
    .init(
      "consultThirdParty", "征求第三方意见",
      [
        .init("parties", .list(PartyEntry.schema, count: 1...50), "第三方"), .init("question", passage, "涉及其权益的信息"),
      ]),
    .init(
      "consultOrgans", "征求机关意见",
      [
        .init(
          "organs",
          .list(
            .object([
              .init(
                "kind", .choice([Consultation.Kind.jointOrgan, .otherOrgan].map(\.rawValue)), "共同制作机关，还是协办单位"),
              .init("name", line, "名称"), .init("question", passage, "征求什么意见"), .optional("until", .date, "请何时答复"),
            ]), count: 1...50), "机关")
      ]),
    .init("endConsultation", "意见收齐，恢复办理", []),
  ]

  private static let deciding: [Schema.Variant] = [
    .init("propose", "拟办", ProposalEntry.members(decisionIsRequired: true)),
    .init(
      rectifying, "拟办更正申请（条例第四十一条）",
      [
        .init("rectification", RectificationForm.schema, "拟怎样处理"),
        .optional("proposal", passage, "给审核人的拟办意见"),
      ]),
    .init(
      "extend", "延长答复期限，由公开机构负责人批准",
      [.init("days", .integer(1...9_999), "工作日数"), .init("reasons", passage, "告知申请人的理由")]
    ),
    .init("submit", "送审", []),
  ]

  private static let ending: [Schema.Variant] = [
    .init(
      "dispatch", "发出答复", [.init("way", .choice(of: DeliveryWay.self), "送达方式"), .optional("reference", line, "邮件号码等")]),
    .init(
      "deliver", "登记送达，或者被退回",
      [
        .optional("reachedOn", .date, "收到之日"), .optional("returnedOn", .date, "退回之日"),
        .optional("proof", line, "签收人等证明"),
      ]),
    .init("archive", "归档", []),
    .init(
      "withdraw", "终止",
      [.init("kind", .choice(of: ClosingStatement.Kind.self), "申请人撤回等"), .init("text", passage, "说明")]),
    .init("reopen", "重新办理", [.init("term", term, "决定书确定的期限"), .init("order", line, "决定书、判决书")]),
  ]
}
