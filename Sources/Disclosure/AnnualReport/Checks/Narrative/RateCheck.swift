/// `n.ratePlausible`: a frequency that is kept all year cannot bring more than the number the report states for the year.
struct RateCheck {
  let report: AnnualReport

  private static let id = "n.ratePlausible"
  /// Units in which published items are counted.
  private static let units: Set<String> = ["条", "篇"]

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let rate = fact.quantity, let unit = rate.unit, Self.units.contains(unit), let period = fact.parts.first,
      speaksOfPublishing(fact.subject)
    else { return }
    guard let periods = periodsPerYear(period) else {
      return outcome.leave(Self.id, fact.scope, because: "“\(period.subject)”不能折算为全年次数")
    }
    guard let yearly = yearlyNumber(unit, besides: fact) else {
      return outcome.leave(Self.id, fact.scope, because: "文字没有写明全年公开信息的数量")
    }
    let expected = periods * rate.value
    guard yearly.value < expected else { return outcome.pass(Self.id, fact.scope) }
    outcome.fail(
      fact.scope,
      Finding(
        check: Self.id, severity: FormCheck.narrativeSeverity(Self.id),
        message: "文字称\(period.subject)至少 \(rate.value) \(unit)（第 \(fact.span.line) 行），全年应不少于 \(expected) \(unit)，"
          + "而全年公开信息为 \(yearly.words)（第 \(yearly.span.line) 行），相差 \(expected - yearly.value) \(unit)。",
        left: expected, right: yearly.value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }

  private func speaksOfPublishing(_ words: String) -> Bool {
    ["更新", "公开", "发布", "信息"].contains { words.contains($0) }
  }

  /// How often the period passes in a year, rounded down; nil for periods shorter than a day and the like.
  private func periodsPerYear(_ period: Fact.Quantity) -> Int? {
    guard let count = period.value.integer, count > 0 else { return nil }
    return switch period.unit {
    case "日", "天": 365 / count
    case "工作日", "个工作日": 250 / count
    case "周", "星期", "个星期": 52 / count
    case "月", "个月": 12 / count
    case "季度", "季", "个季度": 4 / count
    case "年": count == 1 ? 1 : nil
    default: nil
    }
  }

  /// The largest number of published items that the text states.
  private func yearlyNumber(_ unit: String, besides rate: Fact) -> Fact.Quantity? {
    report.facts.lazy
      .filter { $0.kind == .quantity && $0.quantity?.span != rate.quantity?.span && $0.caveat == nil }
      .compactMap(\.quantity)
      .filter { $0.unit == unit && !$0.isApproximate && speaksOfPublishing($0.subject) }
      .max { $0.value < $1.value }
  }
}
