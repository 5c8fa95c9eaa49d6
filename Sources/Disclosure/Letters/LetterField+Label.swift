extension LetterField {
  /// What the field is called where people fill it in.
  public var label: String { Self.labels[self] ?? rawValue }

  private static let labels: [LetterField: String] = [
    .addressee: "收件人", .pronoun: "称谓", .organName: "发文机关", .caseNumber: "受理编号", .receivedOn: "收到申请之日",
    .applicantKind: "申请人类别", .applicantContact: "申请人联系方式", .receiptEvidence: "收到日期的证据",
    .wantedForm: "载体形式和获取方式", .handlerName: "承办人", .assistance: "代填情况", .channel: "申请方式", .requestedContent: "申请内容",
    .dueOn: "答复期限", .newDueOn: "新的答复期限",
    .extensionDays: "延长的工作日数", .reasons: "理由", .legalBasis: "依据", .materials: "收到的材料",
    .correctionItems: "需要补正的事项", .correctionGuidance: "补正指导", .correctionDueOn: "补正期限",
    .correctionNoticeOn: "补正告知日期", .requestCounts: "申请数量和频次", .explanationDueOn: "说明理由的期限",
    .applicantReasons: "申请人说明的理由", .informationConcerned: "所涉信息", .consultationDays: "征求意见的工作日数",
    .thirdPartyReply: "第三方意见", .disclosureOn: "公开日期", .question: "协办事项", .assistanceDueOn: "协办期限",
    .feeCalculation: "费用计算", .feeAmount: "费用金额", .feePayment: "缴费方式", .feeDays: "缴费的工作日数",
    .feeNoticeOn: "收费通知日期", .feeDueOn: "缴费期限", .accessWay: "获取方式和途径", .carrier: "提供形式和页数",
    .suppliedParts: "公开的部分", .withheldParts: "不予公开的部分及理由", .specialStatute: "法律、行政法规的规定",
    .specialChannel: "办理渠道", .searchDescription: "检索情况", .rightOrgan: "负责公开的机关",
    .rightOrganContact: "该机关联系方式", .firstReplyOn: "首次答复日期", .firstReplyNumber: "首次答复文号",
    .correctedContent: "更正内容", .documentName: "送达文书", .proposal: "拟办意见", .contactOffice: "联系部门",
    .contactAddress: "联系地址", .contactPhone: "联系电话",
  ]
}
