extension LetterField {
  /// What stands for the field where a template is shown without a case.
  public var example: String { Self.examples[self] ?? "（\(label)）" }

  private static let examples: [LetterField: String] = [
    .addressee: "张三", .pronoun: "您", .caseNumber: "示申〔2026〕12号", .receivedOn: "2026年3月2日",
    .channel: "当面提交", .requestedContent: "河滨路道路改造工程的规划许可文件", .dueOn: "2026年3月30日",
    .newDueOn: "2026年4月28日", .extensionDays: "20", .reasons: "需要查找的档案数量较多",
    .legalBasis: "《中华人民共和国政府信息公开条例》第三十六条第（二）项", .materials: "申请表一份，身份证明复印件一份",
    .correctionItems: "请写明所需信息的名称、文号，或者便于查询的其他特征。",
    .correctionGuidance: "可以写明信息大约形成的时间、制作的机关和涉及的事项。", .correctionDueOn: "2026年3月23日",
    .correctionNoticeOn: "2026年3月5日", .requestCounts: "2026年1月1日至2026年3月2日共60件",
    .explanationDueOn: "2026年3月16日", .applicantReasons: "没有说明理由", .informationConcerned: "河滨路道路改造工程的施工合同",
    .consultationDays: "15", .thirdPartyReply: "不同意公开，理由不充分", .disclosureOn: "2026年4月20日",
    .question: "请协助查找河滨路道路改造工程的验收资料。", .assistanceDueOn: "2026年3月11日",
    .feeCalculation: "第31至100页：38页×10元＝380元", .feeAmount: "380元", .feePayment: "缴入财政专户",
    .feeDays: "20", .feeNoticeOn: "2026年3月5日", .feeDueOn: "2026年4月2日", .accessWay: "在本机关网站“政府信息公开”专栏查阅",
    .carrier: "纸质，共5页", .suppliedParts: "规划许可证正文", .withheldParts: "1．附件二第3页：涉及个人隐私",
    .specialStatute: "《不动产登记暂行条例》第二十七条", .specialChannel: "不动产登记机构",
    .searchDescription: "查找的系统：公文系统\n使用的关键词：河滨路", .rightOrgan: "示例县自然资源局", .rightOrganContact: "12345678",
    .firstReplyOn: "2026年1月8日", .firstReplyNumber: "示公复〔2026〕1号", .correctedContent: "将登记的姓名更正为“张三”。",
    .documentName: "《政府信息公开申请答复书》（示公复〔2026〕12号）", .proposal: "建议予以公开。",
  ]
}
