import Disclosure

extension OutcomeForm {
  private static let line = Schema.words(upTo: 1_000)
  private static let passage = Schema.words(upTo: 10_000)
  private static let lines = Schema.list(line, count: 0...100)
  private static let pages = Schema.integer(0...1_000_000)
  private static let text: [Schema.Member] = [.init("text", passage, "文书写明的内容")]

  /// One thing that a letter has to say beyond what every letter says.
  static let extra = Schema.variants("Extra", by: "kind", places + refusals + searches + endings)

  private static let places: [Schema.Variant] = [
    .init(
      "publicPlace", "已主动公开的，在哪里可以获取",
      [.init("place", line, "网址、公报、查阅场所等"), .optional("publishedOn", .date, "公开之日")]),
    .init(
      "supply", "提供什么，或者何时何地提供",
      [
        .init("form", .choice(of: SupplyForm.self), "随文提供，还是另行告知方式、地点和时间"),
        .optional("carrier", .choice(of: Supply.Carrier.self), "载体"), .optional("pages", pages, "页数"),
        .optional("enclosures", lines, "附件"), .optional("way", line, "方式"), .optional("place", line, "地点"),
        .optional("on", .date, "时间"),
      ]),
    .init(
      "specialLaw", "按专门规定查询的，依据和途径", [.init("law", line, "法律、行政法规及条款"), .init("place", line, "在哪里查询")]),
    .init(
      "rightOrgan", "不属于本机关的，理由和负责公开的机关",
      [
        .init("reasons", passage, "理由"), .init("isDeterminable", .flag, "能否确定负责公开的机关"),
        .init("name", line, "该机关的名称"), .init("contact", line, "联系方式"),
      ]),
    .init("petitionChannel", "信访、投诉、举报的渠道", text), .init("publication", "登载于何种公开出版物", text),
  ]

  private static let refusals: [Schema.Variant] = [
    .init(
      "withheldParts", "不予公开的部分",
      [
        .init(
          "parts",
          .list(
            .object([
              .init("passage", line, "哪一部分"),
              .optional("ground", .choice(ExemptionGround.allCases.map(\.rawValue) + [noInformation]), "依据"),
              .init("reasons", passage, "理由"),
            ]), count: 0...100), "逐处写明")
      ]),
    .init("refusal", "不予公开的依据和理由", [.init("basis", passage, "依据，供存卷"), .init("reasons", passage, "告知申请人的理由")]),
    .init(
      "thirdParties", "第三方的意见",
      [
        .init(
          "answers",
          .list(
            .object([
              .init("name", line, "第三方"), .init("result", .choice(of: ThirdPartyAnswer.Result.self), "意见"),
              .init("on", .date, "答复或者届满之日"), .init("reasons", passage, "理由"),
            ]), count: 0...100), "逐一写明")
      ]),
    .init("publicInterest", "第三方不同意仍予公开的理由", text), .init("creation", "需要加工、分析的理由", text),
  ]

  private static let searches: [Schema.Variant] = [
    .init(
      "search", "检索的经过",
      [
        .init("systems", lines, "检索的系统"), .init("archives", lines, "查阅的档案"), .init("keywords", lines, "检索词"),
        .init("persons", lines, "检索人"), .optional("began", .date, "开始之日"), .optional("ended", .date, "结束之日"),
      ]),
    .init(
      "stillUnclear", "补正后仍不明确之处",
      [.optional("correctedOn", .date, "收到补正之日"), .init("unclear", passage, "哪里不明确")]),
  ]

  private static let endings: [Schema.Variant] = [
    .init("firstAnswer", "此前的答复", [.optional("on", .date, "日期"), .init("number", line, "文号")]),
    .init(
      "excess", "申请的数量、频次和理由",
      [
        .init("count", .integer(0...1_000_000), "件数"), .init("from", .date, "起"), .init("through", .date, "止"),
        .optional("askedOn", .date, "要求说明理由之日"), .init("applicantReasons", passage, "申请人的理由"),
        .init("assessment", passage, "为什么不合理"),
      ]),
    .init(
      "lapsedTerm", "已经届满的期限",
      [
        .init("noticeNumber", line, "告知书的文号"), .optional("servedOn", .date, "送达之日"),
        .optional("endedOn", .date, "届满之日"),
      ]),
    .init(
      "statement", "以其他方式办结的说明",
      [
        .init("statement", .choice(of: ClosingStatement.Kind.self), "哪一种"), .init("text", passage, "文书写明的内容"),
      ]),
  ]
}
