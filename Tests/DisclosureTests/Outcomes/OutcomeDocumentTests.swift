import CivilTime
import Disclosure
import Foundation
import Testing

@Suite("docs/law says what the data say") struct OutcomeDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/law").standardized

  private static let extras: [OutcomeExtra.Kind: String] = [
    .publicPlace: "公开的网址或者场所", .supply: "载体、页数和所附材料；或者获取的方式、途径和时间",
    .withheldParts: "不提供的每一处：位置、依据、理由", .refusal: "依据和理由", .thirdParties: "第三方的意见",
    .publicInterest: "仍予公开的理由", .specialLaw: "专门规定和查询的地方", .search: "检索记录：系统、档案、检索词、人员、日期",
    .rightOrgan: "理由；能确定的，负责机关的名称和联系方式", .creation: "为什么需要加工、分析",
    .stillUnclear: "收到补正的日期、仍不明确之处", .petitionChannel: "信访、投诉、举报的渠道",
    .firstAnswer: "前次答复的日期和文号", .publication: "出版物和获取的途径", .excess: "申请的件数和时间、申请人的理由、判断",
    .lapsedTerm: "通知的文号、送达日期、届满日期", .statement: "情形和告知的内容",
  ]

  private static let routes: [RemedyRoute: String] = [
    .either: "复议或者诉讼", .reviewFirst: "复议前置", .reviewOnly: "只能复议", .none: "不写",
  ]

  @Test("The table of outcomes is that of the data")
  func outcomes() throws {
    let lines = OutcomeRules.shared.rules.map { rule in
      let route = Self.routes[rule.remedies] ?? ""
      let withheld = rule.remediesForWithheld.flatMap { Self.routes[$0] }
      let cells = [
        rule.outcome.code, rule.name, Self.places(rule.grounds), Self.row(rule.row(in: .form2021)),
        Self.row(rule.row(in: .form2019)), withheld.map { "不予公开的部分：\($0)；其他部分：\(route)" } ?? route,
        rule.extras.compactMap { Self.extras[$0] }.joined(separator: "；"),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    try compare("outcomes.md", "outcomes", lines)
  }

  @Test("The table of former outcomes is that of the data")
  func former() throws {
    let lines = OutcomeRules.shared.former.map { rule in
      let cells = [
        rule.outcome.code, rule.name, Self.places(rule.grounds), Self.row(rule.row(in: .form2014)),
        Self.row(rule.row(in: .form2019)),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    try compare("outcomes.md", "former", lines)
  }

  @Test("The table of remedies is that of the data")
  func periods() throws {
    let lines = RemedyRules.shared.periods.map { period in
      let terms = [RemedyTerm.Kind.review, .suit, .suitAfterReview].map { period.term($0)?.length.chinese ?? "" }
      let days = "\(period.from) –" + (period.through.map { " \($0)" } ?? "")
      let route = period.route.flatMap { Self.routes[$0] }.map { "一律\($0)" } ?? "按处理结果"
      let cells = [days, route] + terms + [period.tellsOnlineRoute ? "网上送达的须写" : "不写"]
      return "| \(cells.joined(separator: " | ")) |"
    }
    try compare("remedies.md", "periods", lines)
  }

  @Test("The tables of fees are those of the data")
  func fees() throws {
    let tariff = try #require(FeeTariffs.shared.list.last)
    let page = try String(contentsOf: Self.folder.appending(path: "fees.md"), encoding: .utf8)
    let bands = (tariff.perCase + tariff.perVolume).filter { $0.every == nil }
    for band in bands {
      let line = "| \(band.from)\(band.through.map { "–\($0)" } ?? "起") | \(band.rate) |"
      #expect(page.contains(line), "\(line)")
    }
    let climbing = try #require(tariff.perCase.last)
    #expect(page.contains("| \(climbing.from)–\(climbing.from + (climbing.every ?? 0) - 1) | \(climbing.rate) |"))
    #expect(page.contains("| 此后每\(climbing.every ?? 0)件 | 再加\(climbing.step ?? 0) |"))
  }

  private static func places(_ grounds: [LegalGround]) -> String {
    let places = grounds.map { $0.law == .feeMeasure ? $0.chinese : $0.place }
    return places.isEmpty ? "–" : places.joined(separator: "、")
  }

  private static func row(_ key: String?) -> String { key.map { "`\($0)`" } ?? "–" }

  /// Compares the lines between two marks, below the head of the table.
  private func compare(_ page: String, _ name: String, _ lines: [String]) throws {
    let text = try String(contentsOf: Self.folder.appending(path: page), encoding: .utf8)
    let begin = try #require(text.firstRange(of: "<!-- \(name) -->"))
    let end = try #require(text.firstRange(of: "<!-- /\(name) -->"))
    let printed = text[begin.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2).map(String.init)
    #expect(printed == lines)
  }
}
