internal import CivilTime
internal import Disclosure

/// Makes sound annual reports: every equation of the form holds, and the prose tells the truth about the tables.
public struct ReportGenerator: Sendable {
  var random: SplitMix64

  /// The generator of a seed; the same seed makes the same reports.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The next report, of any form and size unless they are given.
  public mutating func next(
    _ form: GeneratedReport.Form? = nil, size: GeneratedReport.Size? = nil
  ) -> GeneratedReport {
    let form = form ?? random.pick(GeneratedReport.Form.allCases)
    let size = size ?? random.pick([.empty, .small, .small, .small, .medium, .medium, .large])
    let organ = organ()
    let year = year(of: form)
    var report = GeneratedReport(
      form: form, size: size, year: year, organisation: organ.name, isGovernment: organ.isGovernment,
      published: CivilDate(year: year + 1, month: organ.isGovernment ? 3 : 1, day: random.number(8...28)),
      values: [:], units: [:], preamble: [], parts: [])
    switch form {
    case .form2021, .form2021SingleOther:
      fillProactive2021(&report)
      fillRequests(&report)
      fillRemedies(&report)
    case .form2019:
      fillProactive2019(&report)
      fillRequests(&report)
      fillRemedies(&report)
    case .form2014:
      fillStatistics(&report)
    }
    write(&report)
    return report
  }

  private mutating func year(of form: GeneratedReport.Form) -> Int {
    switch form {
    case .form2021, .form2021SingleOther: random.number(2021...2025)
    case .form2019: random.number(2019...2020)
    case .form2014: random.number(2014...2018)
    }
  }

  private mutating func organ() -> (name: String, isGovernment: Bool) {
    let place = random.pick([
      "青岚县", "临溪市", "云泽区", "禾川县", "望江市", "石鼓区", "白鹭县", "松阳湖区", "永宁河县", "南屏市",
    ])
    if random.chance(0.3) { return ("\(place)人民政府", true) }
    return (
      place
        + random.pick([
          "财政局", "教育局", "工业和信息化局", "卫生健康委员会", "市场监督管理局", "自然资源局", "水利局", "人力资源和社会保障局",
        ]), false
    )
  }

  /// A count that fits the size of the organ: often 0, seldom near `top`.
  mutating func count(upTo top: Int, zero: Double = 0.3) -> Int {
    guard top > 0, !random.chance(zero) else { return 0 }
    let part = Double.random(in: 0..<1, using: &random)
    return Int(part * part * Double(top + 1))
  }
}
