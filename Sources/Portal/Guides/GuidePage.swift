import CivilTime
import Disclosure
import Operations
import WebSupport

/// The disclosure guide of an organ, as everybody reads it.
struct GuidePage: Page {
  /// A heading with paragraphs.
  struct Passage: Sendable {
    var title: String
    var paragraphs: [String]
  }

  /// A fact about the disclosure office.
  struct Fact: Sendable {
    var label: String
    var value: String
  }

  /// One part of the guide.
  struct Section: Sendable {
    var id: String
    var title: String
    var passages: [Passage] = []
    var facts: [Fact] = []
    var hasFacts = false
  }

  /// Another public revision.
  struct Revision: Sendable {
    var text: String
    var path: String
  }

  static let template = "guide"
  static let sample = GuidePage(
    frame: .sample, organ: "青禾县人民政府", listPath: "/organs", edition: "第 2 版，2026年3月16日发布",
    oldNotice: "这是以前的版本。", currentPath: "/organs/1/guide",
    sections: [
      Section(
        id: "office", title: "公开工作机构", passages: [Passage(title: "机构职能", paragraphs: ["一段话。"])],
        facts: [Fact(label: "联系电话", value: "0571-00000000")], hasFacts: true)
    ], revisions: [Revision(text: "第 1 版，2026年1月5日发布", path: "/organs/1/guide/1")], hasRevisions: true)

  var frame: PageFrame
  var organ: String
  var listPath: String
  var edition: String
  /// Said of a revision that is not in force any more; empty otherwise.
  var oldNotice: String
  var currentPath: String
  var sections: [Section]
  var revisions: [Revision]
  var hasRevisions: Bool
}

extension GuidePage {
  init(_ found: PublicGuide.Answer, frame: PageFrame) {
    let organ = found.organ.id
    self.frame = frame
    self.organ = found.organ.name
    listPath = Routes.organs
    edition = Self.edition(found.revision)
    let isCurrent = found.revision.number == found.current
    oldNotice = isCurrent ? "" : "这是以前的版本，现在已不适用。"
    currentPath = Routes.guide(organ)
    sections = Self.sections(of: found.revision.guide)
    revisions = found.published.filter { $0.number != found.revision.number }.map { revision in
      Revision(
        text: Self.edition(revision),
        path: revision.number == found.current ? Routes.guide(organ) : Routes.guide(organ, revision.number))
    }
    hasRevisions = !revisions.isEmpty
  }

  private static func edition(_ revision: GuideRevision) -> String {
    let day = (revision.publishedAt ?? revision.savedAt).beijingDate.chinese
    return "第 \(revision.number) 版，\(day)发布"
  }

  private static func sections(of guide: DisclosureGuide) -> [Section] {
    let office = DisclosureOffice.Part.allCases.map { Fact(label: $0.chinese, value: guide.office[$0]) }
      .filter { !$0.value.isEmpty }
    let channels = guide.channels.map { DisclosureGuide.Passage(title: $0.kind.chinese, text: $0.notes) }
    let all = [
      Section(id: "classification", title: "信息分类", passages: passages(guide.classification)),
      Section(id: "arrangement", title: "编排体系", passages: passages(guide.arrangement)),
      Section(id: "ways", title: "获取方式", passages: passages(guide.waysToObtain)),
      Section(id: "office", title: "公开工作机构", facts: office, hasFacts: !office.isEmpty),
      Section(id: "channels", title: "受理申请的渠道", passages: passages(channels)),
      Section(id: "procedure", title: "申请和办理", passages: passages(guide.procedure)),
      Section(id: "fees", title: "收费", passages: passages(guide.fees)),
      Section(id: "supervision", title: "监督方式", passages: passages(guide.supervision)),
      Section(id: "remedies", title: "救济途径", passages: passages(guide.remedies)),
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
