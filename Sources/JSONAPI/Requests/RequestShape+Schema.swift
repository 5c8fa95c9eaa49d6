import Disclosure

extension RequestShape {
  static let schema = Schema.named("Request", .object(filed + course + work + file))

  private static let filed: [Schema.Member] = [
    .init("matter", MatterShape.schema, "事项"), .init("subject", .choice(of: RequestSubject.self), "申请什么"),
    .init("channel", .choice(of: RequestChannel.self), "申请渠道"),
    .init("carrier", .choice(of: Supply.Carrier.self), "形式要求"),
    .init("delivery", .choice(of: DeliveryWay.self), "获取信息的方式"), .init("indexNumber", .words, "索引号"),
    .init("assistance", .words, "需要的协助"), .init("applicantKind", .choice(of: Party.Kind.self), "统计表三的列"),
    .init("suggestsPublication", .flag, "是否建议主动公开"), .init("evidence", .list(EvidenceShape.schema), "收到日期的证据"),
    .optional("receivedOn", .date, "收到之日，由渠道和证据推算"), .init("receiptIsFixed", .flag, "收到之日是否已经确定"),
    .optional("confirmBy", .date, "最迟何时确认收到"),
  ]

  private static let course: [Schema.Member] = [
    .init("clock", ClockShape.schema, "答复期限"), .optional("correctionDue", .date, "最迟何时通知补正"),
    .optional("applicantDue", .date, "申请人的期限到哪一日"), .init("steps", .list(StepShape.schema), "经过的步骤"),
    .init("open", .list(LineShape.schema), "令牌所有人现在可以办理的步骤"),
    .init("parties", .list(PartyShape.schema), "当事人，只显示掩码"),
    .init("consultations", .list(ConsultationShape.schema), "征求意见"),
  ]

  private static let work: [Schema.Member] = [
    .optional("decision", OutcomeForm.schema, "拟作出或者已作出的决定"),
    .optional("rectification", RectificationForm.schema, "拟怎样更正，或者已作出的处理"),
    .optional("approval", ApprovalShape.schema, "最近一次送审"),
    .init("answers", .list(.choice(of: SubstantiveAnswer.self)), "实体审查的回答"), .init("proposal", .words, "拟办意见"),
    .optional("extensionAsked", ExtensionShape.schema, "承办人提出的延期"),
  ]

  private static let file: [Schema.Member] = [
    .init("letters", .list(LetterShape.Summary.schema), "文书"), .init("deliveries", .list(DeliveryShape.schema), "送达"),
    .init("fees", .list(FeeShape.schema), "收费"), .init("remedies", .list(RemedyShape.schema), "复议、诉讼"),
    .init("items", .list(ItemShape.schema), "统计表三的计数"), .optional("splitFrom", .id, "由哪件申请拆分而来"),
    .init("splits", .list(.id), "拆分出的申请"), .init("sameApplicant", .list(.id), "同一申请人的其他申请"),
    .init("duplicates", .list(.id), "内容相同的申请"),
  ]
}
