public import Disclosure

/// One part of a disclosure guide, as a page prints it; drawn by the partial `guide-sections`.
public struct GuideSection: Sendable {
  /// A heading with paragraphs.
  public struct Passage: Sendable {
    /// The heading; empty where there is none.
    public var title: String
    /// The paragraphs.
    public var paragraphs: [String]
  }

  /// A fact about the disclosure office.
  public struct Fact: Sendable {
    /// What it is.
    public var label: String
    /// What it says.
    public var value: String
  }

  /// The anchor in the page.
  public var id: String
  /// The heading.
  public var title: String
  /// What it says.
  public var passages: [Passage] = []
  /// What it says as a list of facts.
  public var facts: [Fact] = []
  /// Whether there are facts.
  public var hasFacts = false

  /// A part for samples of pages.
  public static let sample = GuideSection(
    id: "office", title: "公开工作机构", passages: [Passage(title: "机构职能", paragraphs: ["一段话。"])],
    facts: [Fact(label: "联系电话", value: "0571-00000000")], hasFacts: true)

  /// The parts of a guide that say something, in the order of the law.
  public static func sections(of guide: DisclosureGuide) -> [GuideSection] {
    let office = DisclosureOffice.Part.allCases.map { Fact(label: $0.chinese, value: guide.office[$0]) }
      .filter { !$0.value.isEmpty }
    let channels = guide.channels.map { DisclosureGuide.Passage(title: $0.kind.chinese, text: $0.notes) }
    let all = [
      GuideSection(id: "classification", title: "信息分类", passages: passages(guide.classification)),
      GuideSection(id: "arrangement", title: "编排体系", passages: passages(guide.arrangement)),
      GuideSection(id: "ways", title: "获取方式", passages: passages(guide.waysToObtain)),
      GuideSection(id: "office", title: "公开工作机构", facts: office, hasFacts: !office.isEmpty),
      GuideSection(id: "channels", title: "受理申请的渠道", passages: passages(channels)),
      GuideSection(id: "procedure", title: "申请和办理", passages: passages(guide.procedure)),
      GuideSection(id: "fees", title: "收费", passages: passages(guide.fees)),
      GuideSection(id: "supervision", title: "监督方式", passages: passages(guide.supervision)),
      GuideSection(id: "remedies", title: "救济途径", passages: passages(guide.remedies)),
    ]
    return all.filter { !$0.passages.isEmpty || !$0.facts.isEmpty }
  }

  private static func passages(_ list: [DisclosureGuide.Passage]) -> [Passage] {
    list.map { Passage(title: $0.title, paragraphs: $0.text.split(separator: "\n").map(String.init)) }
  }

  private static func passages(_ text: String) -> [Passage] {
    text.isEmpty ? [] : passages([DisclosureGuide.Passage(title: "", text: text)])
  }
}
