internal import Disclosure

extension ReportGenerator {
  /// The prose: true totals, shares, sums and denials, between numbers that have nothing to do with the tables.
  mutating func write(_ report: inout GeneratedReport) {
    let year = report.year
    report.preamble = [
      [
        "根据《中华人民共和国政府信息公开条例》和上级有关通知要求，\(report.organisation)编制了本年度报告。",
        "所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。",
        "联系地址：\(report.organisation)办公楼\(random.number(2...9))层；邮编：3\(random.number(10000...99999))；电话：0591-2\(random.number(1_000_000...9_999_999))。",
      ]
    ]
    let overview = [opening(report), proactive(report), onRequest(report), remedies(report), upkeep(report)]
    let problems: [GeneratedSentence] = [
      "一是部分栏目更新不够及时，二是解读形式较为单一。",
      "\(year + 1)年，计划组织业务培训\(random.number(2...6))场，制作图文解读\(random.number(10...60))篇，把公开要求落实到办文办事全过程。",
    ]
    if report.form == .form2014 {
      report.parts = [
        part("overview", "一", "总体情况", overview), part("problems", "二", "存在的问题和改进措施", [problems]),
      ]
    } else {
      report.parts = [
        part("overview", "一", "总体情况", overview),
        part("proactive", "二", "主动公开政府信息情况", []),
        part("requests", "三", "收到和处理政府信息公开申请情况", []),
        part("remedies", "四", "政府信息公开行政复议、行政诉讼情况", []),
        part("problems", "五", "存在的主要问题及改进情况", [problems]),
        part("other", "六", "其他需要报告的事项", [fees(report)]),
      ]
    }
  }

  private func part(
    _ key: String, _ number: String, _ title: String, _ paragraphs: [[GeneratedSentence]]
  ) -> GeneratedReport.Part {
    GeneratedReport.Part(key: key, number: number, title: title, paragraphs: paragraphs)
  }

  private mutating func opening(_ report: GeneratedReport) -> [GeneratedSentence] {
    [
      "\(report.year)年，本机关坚持以公开为常态、不公开为例外，围绕中心工作推进政务公开。",
      "截至\(report.year)年12月底，辖区固定宽带用户\(random.number(2...60)).\(random.number(10...99))万户，行政村网络覆盖率为100%。",
    ]
  }

  private mutating func proactive(_ report: GeneratedReport) -> [GeneratedSentence] {
    let kinds = ["公示公告", "政策解读", "建议提案", "机构职能", "工作动态"]
    let parts = kinds.prefix(random.number(3...5)).map { ($0, random.number(1...160)) }
    let total = report.form == .form2014 ? nil : parts.reduce(0) { $0 + $1.1 }
    var sentences: [GeneratedSentence] = []
    if let total {
      var pieces = ("全年主动公开政府信息\(figure: total, "条")，其中" as GeneratedSentence).pieces
      for (index, part) in parts.enumerated() {
        pieces += [.words(index == 0 ? part.0 : "、" + part.0), .figure(String(part.1)), .unit("条")]
      }
      sentences.append(GeneratedSentence(.sum, pieces + [.words("。")]))
      let before = max(1, total - random.number(-total / 2...total / 2))
      if before < total {
        let percent = Percentage.rounded(Numeral(total - before), of: Numeral(before), decimals: random.number(1...2))
        sentences.append(
          ("信息公开数量由上年的\(figure: before, "条")增加到\(figure: total, "条")，同比增长\(figure: percent, "%")。"
            as GeneratedSentence).claiming(.growth))
      }
    }
    sentences.append("通过政务新媒体推送图文\(random.number(20...900))篇，答复县长信箱来信\(random.number(3...90))件，办结率100%。")
    return sentences
  }

  private mutating func onRequest(_ report: GeneratedReport) -> [GeneratedSentence] {
    guard report.form != .form2014 else { return ["依申请公开工作平稳有序，具体数据见附表。"] }
    let received = report["requests.receivedNew.total"]
    let carriedIn = report["requests.carriedIn.total"]
    let closed = report["requests.resultsTotal.total"]
    guard received > 0 else {
      guard carriedIn == 0 else { return ["依申请公开具体数据见第三部分。"] }
      return [("\(report.year)年，本机关未收到政府信息公开申请。" as GeneratedSentence).claiming(.noRequests)]
    }
    var sentences: [GeneratedSentence] = [
      ("\(report.year)年，本机关共收到政府信息公开申请\(figure: received, "件")。" as GeneratedSentence).claiming(.received)
    ]
    guard closed > 0 else { return sentences }
    sentences.append(("全年办结政府信息公开申请\(figure: closed, "件")。" as GeneratedSentence).claiming(.closed))
    for (row, words) in [("granted", "予以公开"), ("partiallyGranted", "部分公开")] {
      let number = report["requests.\(row).total"]
      guard number > 0 else { continue }
      let share = Percentage.rounded(Numeral(number), of: Numeral(closed), decimals: random.number(1...2))
      sentences.append(
        ("在办结的\(closed)件申请中，\(words)\(figure: number, "件")，占\(figure: share, "%")。" as GeneratedSentence)
          .claiming(.share))
    }
    let carriedOut = report["requests.carriedOut.total"]
    if carriedOut > 0 {
      sentences.append(("结转下年度继续办理\(figure: carriedOut, "件")。" as GeneratedSentence).claiming(.carriedOut))
    }
    return sentences
  }

  private func remedies(_ report: GeneratedReport) -> [GeneratedSentence] {
    guard report.form != .form2014 else { return [] }
    let review = report["remedies.review.total"]
    let suits = report["remedies.litigationDirect.total"] + report["remedies.litigationAfterReview.total"]
    if review == 0, suits == 0 {
      return [("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。" as GeneratedSentence).claiming(.noRemedies)]
    }
    var sentences: [GeneratedSentence] = []
    if review > 0 {
      sentences.append(("因政府信息公开被申请行政复议\(figure: review, "件")。" as GeneratedSentence).claiming(.review))
    }
    if suits > 0 {
      sentences.append(("因政府信息公开被提起行政诉讼\(figure: suits, "件")。" as GeneratedSentence).claiming(.litigation))
    }
    return sentences
  }

  private mutating func upkeep(_ report: GeneratedReport) -> [GeneratedSentence] {
    [
      "指定\(random.number(1...4))名工作人员负责网站维护，全年举办培训\(random.number(1...5))场、参训\(random.number(20...300))人次。",
      report.isGovernment
        ? "将政务公开纳入绩效考核，组织开展工作考核和社会评议，本年度没有发生责任追究情况。" : "落实信息发布审核制度，未发生泄密问题。",
    ]
  }

  private func fees(_ report: GeneratedReport) -> [GeneratedSentence] {
    if report["requests.otherFeeLapsed.total"] > 0 {
      return ["本年度依法发出信息处理费收费通知\(report["requests.otherFeeLapsed.total"])件，总金额0元，实际收取0元。"]
    }
    return ["\(report.year)年，本机关未收取信息处理费。"]
  }
}
