import Disclosure

/// The titles of the six parts and what other titles speak of.
struct SectionTitles: Sendable {
  static let shared = SectionTitles()

  /// The official titles and their variants.
  let lexicon: Lexicon
  private let keys: [String]

  private init() {
    var lexicon = Lexicon()
    var keys: [String] = []
    func add(_ title: String, _ key: String) {
      let count = lexicon.words.count
      lexicon.add(title, .head(nil))
      if lexicon.words.count > count { keys.append(key) }
    }
    for format in [AnnualReport.Format.form2021, .form2019] {
      for section in ReportForms.shared[format]?.sections ?? [] {
        for title in [section.title] + section.titleVariants { add(title, section.key) }
      }
    }
    for (title, key) in SectionTitles.further { add(title, key) }
    self.lexicon = lexicon
    self.keys = keys
  }

  /// Titles seen in older reports and on one-line pages, where only a known title tells where it ends.
  private static let further: [(String, String)] = [
    ("概述", "overview"), ("基本情况", "overview"), ("总体概况", "overview"),
    ("主动公开情况", "proactive"), ("主动公开政府信息的情况", "proactive"), ("主动公开信息情况", "proactive"),
    ("政府信息依申请公开工作情况", "requests"), ("依申请公开政府信息情况", "requests"), ("政府信息依申请公开情况", "requests"),
    ("依申请公开办理情况", "requests"), ("政府信息公开申请办理情况", "requests"), ("收到和处理政府信息公开申请的情况", "requests"),
    ("政府信息公开行政复议和行政诉讼情况", "remedies"), ("行政复议、行政诉讼情况", "remedies"),
    ("政府信息公开行政复议行政诉讼的情况", "remedies"), ("复议、诉讼情况", "remedies"),
    ("因政府信息公开申请行政复议、提起行政诉讼的情况", "remedies"), ("因政府信息公开申请行政复议、提起行政诉讼情况", "remedies"),
    ("存在的主要问题和改进措施", "problems"), ("存在的主要问题及改进的情况", "problems"), ("存在的问题及改进措施", "problems"),
    ("政府信息公开工作存在的问题及改进措施", "problems"), ("政府信息公开工作存在的问题及改进情况", "problems"),
    ("存在的主要问题和改进情况", "problems"), ("存在问题和改进措施", "problems"), ("存在的不足及改进措施", "problems"),
    ("其他需要报告事项", "other"), ("其它需要报告的事项", "other"), ("需要报告的其他事项", "other"), ("其他事项", "other"),
  ]

  /// The key of the title at a position and the end of the title, where it is a known one.
  func known(_ units: [UInt16], at position: Int, to limit: Int) -> (key: String, end: Int)? {
    guard let match = lexicon.match(units, at: position, to: limit), match.isWhole else { return nil }
    return (keys[match.word], match.end)
  }

  /// What a title speaks of, by its words.
  func key(of title: String) -> String {
    for (words, key) in SectionTitles.signs where words.contains(where: { title.contains($0) }) { return key }
    return "unnamed"
  }

  private static let signs: [([String], String)] = [
    (["统计表"], "statistics"), (["附件", "附表"], "annex"),
    (["改进解决", "问题的改进", "问题整改情况"], "improvementSinceLastYear"),
    (["存在的主要问题", "存在的问题", "存在问题", "问题及", "问题和", "不足"], "problems"),
    (["复议", "诉讼", "申诉"], "remedies"), (["咨询"], "consultations"), (["收费", "费用"], "fees"),
    (["依申请", "申请情况", "处理政府信息公开申请", "申请公开"], "requests"), (["主动公开"], "proactive"),
    (["改进", "打算", "下一步", "工作计划", "安排", "措施"], "problems"), (["其他", "其它", "需要报告"], "other"),
    (["总体", "概述", "基本情况", "概况", "总述"], "overview"),
  ]
}
