public import CivilTime

/// The words that offices have used in their registers of requests, read as what they mean.
public enum RegisterWords {
  private static let kinds: [Party.Kind: [String]] = [
    .naturalPerson: ["自然人", "公民", "个人"],
    .commercialEnterprise: ["商业企业", "企业", "公司", "商业企业法人"],
    .researchInstitution: ["科研机构", "科研院所"],
    .publicWelfareOrganisation: ["社会公益组织", "公益组织", "社会组织"],
    .legalServiceOrganisation: ["法律服务机构", "律师事务所", "律所"],
    .other: ["其他", "其他组织", "其它"],
  ]

  private static let channels: [RequestChannel: [String]] = [
    .inPerson: ["当面提交", "当面", "现场", "窗口", "现场提交"],
    .registeredMail: ["邮寄", "挂号信", "信函", "快递", "EMS", "邮政快递"],
    .ordinaryMail: ["平常信函", "平信"],
    .online: ["互联网", "网络", "网上", "网站", "在线", "在线申请", "网上申请"],
    .email: ["电子邮件", "邮箱", "电子邮箱"],
    .fax: ["传真"],
    .oral: ["口头"],
  ]

  private static let ways: [DeliveryWay: [String]] = [
    .post: ["邮寄", "邮寄送达", "信函"],
    .counter: ["自行领取", "当面送达", "当面", "当面领取", "自取", "现场领取"],
    .online: ["网上查看", "网上", "网络", "在线"],
    .email: ["电子邮件", "邮箱"],
    .fax: ["传真"],
    .reading: ["当场查阅", "查阅", "查阅、抄录"],
  ]

  /// Which of several outcomes a row of table 3 names where more than one is counted in it.
  private static let usual: [String: Outcome] = ["granted": .granted, "unavailableNotHeld": .informationNotExist]

  /// What an applicant is; nil where the words are none of those in use.
  public static func kind(_ text: String) -> Party.Kind? { meaning(of: text, in: kinds) }

  /// How a request came; nil where the words are none of those in use.
  public static func channel(_ text: String) -> RequestChannel? { meaning(of: text, in: channels) }

  /// How a reply went out; nil where the words are none of those in use.
  public static func way(_ text: String) -> DeliveryWay? { meaning(of: text, in: ways) }

  static func meaning<Meaning>(of text: String, in words: [Meaning: [String]]) -> Meaning? {
    let text = plain(text)
    return words.first { $0.value.contains { plain($0) == text } }?.key
  }

  /// How a request ended under a law: by its code (`D02`, `D02 予以公开`), by the name of the outcome, or, under the
  /// Regulation of 2019, by the label of the row of table 3; nil where the words name none.
  public static func ending(_ text: String, under regime: RequestRegime) -> CountedRequest.Ending? {
    if let ending = CountedRequest.Ending(code: String(text.prefix(3).uppercased())) {
      return isOf(regime, ending) ? ending : nil
    }
    let text = plain(text)
    guard !text.isEmpty else { return nil }
    guard regime == .law2019 else {
      return OutcomeRules.shared.former.first { plain($0.name) == text }.map { .former($0.outcome) }
    }
    if let rule = OutcomeRules.shared.rules.first(where: { plain($0.name) == text }) { return .outcome(rule.outcome) }
    for form in [AnnualReport.Format.form2021, .form2019] {
      let rows = ReportForms.shared[form]?.tables.first { $0.key == "requests" }?.rows ?? []
      let row = rows.first { line in
        ([line.label] + (line.labelVariants ?? [])).contains { plain($0) == text || unnumbered($0) == text }
      }
      guard let key = row?.key else { continue }
      let outcome = usual[key] ?? OutcomeRules.shared.rules.first { $0.row(in: form) == key }?.outcome
      if let outcome { return .outcome(outcome) }
    }
    return nil
  }

  private static func isOf(_ regime: RequestRegime, _ ending: CountedRequest.Ending) -> Bool {
    switch ending {
    case .outcome: regime == .law2019
    case .former: regime == .law2007
    }
  }

  /// A day as registers write it: 2018-03-05, 2018/3/5, 2018.3.5, 2018年3月5日 or 20180305; nil for anything else.
  public static func day(_ text: String) -> CivilDate? {
    let text = text.trimmed
    if text.count == 8, let number = Int(text) {
      return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let parts = text.prefix { $0 != " " && $0 != "T" }.split { "-/.年月日".contains($0) }.map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], year > 1_900 else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Letters and figures only, so that signs and spaces make no difference.
  static func plain(_ text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A label of the form without its number and what stands in brackets: `（二）部分公开（区分处理的……）` is 部分公开.
  private static func unnumbered(_ label: String) -> String {
    var rest = label[...]
    if rest.hasPrefix("（") || rest.hasPrefix("("), let end = rest.firstIndex(where: { "）)".contains($0) }) {
      rest = rest[rest.index(after: end)...]
    } else {
      rest = rest.drop { $0.isASCII && $0.isNumber }.drop { $0 == "." }
    }
    return plain(String(rest.prefix { !"（(".contains($0) }))
  }
}
