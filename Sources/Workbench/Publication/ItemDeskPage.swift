import CivilTime
import Disclosure
import Operations
import WebSupport

/// The page of an item at the desk: where it stands, what the screening found, what to do next.
struct ItemDeskPage: DeskPage {
  /// Something that the screening found, and what can be done about it.
  struct FindingLine: Sendable {
    var tag: Tag
    var rule: String
    var place: String
    var before: String
    var found: String
    var after: String
    var reason: String
    /// Who answers for it; empty where nobody does.
    var waived: String
    /// What would stand there instead; empty where nothing is suggested.
    var replacement: String
    var mendPath: String
    var waiverPath: String
    var removalPath: String
    var key: String
    var version: String
  }

  static let template = "desk-item"
  static let sample = ItemDeskPage(
    frame: .sample, subtitle: "通知公告 · 青禾县教育局", tags: [Tag("起草")],
    warnings: [CasePage.Warning(warningText: "未经审查强制发布。")], timeline: [Step("起草", .now)],
    summary: [SummaryRow("公开属性", "主动公开")], text: "自下周起，办事窗口上午九时开始办理业务。", previewPath: "/desk/items/1/preview",
    findings: [
      FindingLine(
        tag: Tag("阻断", .late), rule: "身份证号", place: "正文第 3 段", before: "联系人张三，", found: "11010519491231002X",
        after: "。", reason: "校验位相符。", waived: "", replacement: "110105********002X",
        mendPath: "/desk/items/1/findings/mend",
        waiverPath: "/desk/items/1/findings/waiver?key=a", removalPath: "", key: "a", version: "7")
    ], findingsText: "有 1 处没有处理。", sections: [CasePage.Section(heading: "版本", listing: DaysPage.Table.sample.listing)],
    approvals: MatterPage.sample.approvals, isContentChanged: true, onBehalf: "代张三审批。",
    primary: CasePage.Action(text: "送审", path: "/desk/items/1/submission"),
    actions: [CasePage.Action(text: "编写", path: "/desk/items/1/edit")],
    links: [PageLink("附件", "/desk/matters/1/files")],
    history: MatterPage.sample.history)

  var frame: DeskFrame
  var subtitle: String
  var tags: [Tag]
  var warnings: [CasePage.Warning]
  var timeline: [Step]
  var summary: [SummaryRow]
  /// The beginning of the text.
  var text: String
  var previewPath: String
  var findings: [FindingLine]
  /// How many there are to deal with, in a sentence.
  var findingsText: String
  var sections: [CasePage.Section]
  var approvals: [MatterPage.ApprovalView]
  var isContentChanged: Bool
  var onBehalf: String
  var primary: CasePage.Action?
  var actions: [CasePage.Action]
  var links: [PageLink]
  var history: [MatterPage.Event]
}

extension ItemDeskPage {
  init(frame: DeskFrame, _ found: ItemDetails.Outcome) {
    let (item, matter) = (found.item, found.matter.matter)
    let next = ItemNext(found)
    let open = found.findings.filter(\.isOpen).count
    self.init(
      frame: frame,
      subtitle: [item.kind.rule.name, found.names[item.organ], item.indexNumber?.description]
        .compactMap { $0 }.joined(separator: " · "),
      tags: [item.stage.tag, matter.state.isUnfinished ? matter.dueTag(today: found.matter.today) : nil].compactMap {
        $0
      },
      warnings: Self.warnings(found), timeline: Self.timeline(found), summary: Self.summary(found),
      text: String(ArticleText(found.latest.content.body).lines.joined(separator: "\n").prefix(400)),
      previewPath: DeskRoutes.item(item.id, DeskRoutes.itemPreview),
      findings: found.findings.map { FindingLine($0, found) },
      findingsText: found.findings.isEmpty
        ? Texts.text("item.findings.none")
        : Texts.text(open == 0 ? "item.findings.settled" : "item.findings.open", ["count": "\(open)"]),
      sections: ItemSections(found).all,
      approvals: found.matter.approvals.enumerated().reversed().map {
        MatterPage.ApprovalView($1, number: $0 + 1, found.matter.names)
      },
      isContentChanged: found.matter.isContentChanged,
      onBehalf: found.matter.onBehalfOf.map { Texts.text("matter.onBehalf", ["name": found.matter.names[$0]]) } ?? "",
      primary: next.primary, actions: next.others,
      links: [
        PageLink(Texts.text("matter.files"), DeskRoutes.files(of: .init(.matter, matter.id.rawValue))),
        PageLink(Texts.text("item.preview"), DeskRoutes.item(item.id, DeskRoutes.itemPreview)),
        PageLink(Texts.text("item.versions"), DeskRoutes.item(item.id, DeskRoutes.itemVersions)),
      ] + Self.request(found),
      history: found.matter.history.map { MatterPage.Event($0.event, found.matter.names) })
  }

  private static func request(_ found: ItemDetails.Outcome) -> [PageLink] {
    found.item.request.map { [PageLink(Texts.text("item.request"), DeskRoutes.request($0))] } ?? []
  }

  private static func warnings(_ found: ItemDetails.Outcome) -> [CasePage.Warning] {
    var warnings = found.reviews.filter { $0.forcedBy != nil }.map { review in
      CasePage.Warning(
        warningText: Texts.text(
          "item.forced",
          ["person": found.names[review.forcedBy], "day": review.at.beijingDate.chinese, "reason": review.reason]))
    }
    if found.item.isCorrection {
      warnings.append(CasePage.Warning(warningText: Texts.text("item.correcting")))
    }
    if let scratch = found.scratch {
      warnings.append(
        CasePage.Warning(
          warningText: Texts.text(
            "item.scratch", ["time": "\(scratch.savedAt.beijingDate) \(scratch.savedAt.beijingTime)"]),
          warningPath: DeskRoutes.item(found.item.id, DeskRoutes.itemForm, Query([("scratch", "1")])),
          warningLink: Texts.text("item.scratch.open")))
    }
    return warnings
  }

  private static func timeline(_ found: ItemDetails.Outcome) -> [Step] {
    let way: [Publication.Stage] =
      found.item.attribute == .proactive
      ? [.drafting, .inReview, .reviewed] + (found.item.stage == .scheduled ? [.scheduled] : []) + [.published]
      : [.drafting, .inReview, .kept]
    guard let at = way.firstIndex(of: found.item.stage) else { return [Step(found.item.stage.word, .now)] }
    return way.enumerated().map { index, stage in
      let isLast = index == way.count - 1
      return Step(stage.word, index < at || (index == at && isLast) ? .done : index == at ? .now : .ahead)
    }
  }

  private static func summary(_ found: ItemDetails.Outcome) -> [SummaryRow] {
    let (item, content, matter) = (found.item, found.latest.content, found.matter.matter)
    let term = content.termDays ?? item.kind.rule.termDays
    var rows = [
      SummaryRow(Texts.text("item.attribute"), Texts.text(item.attribute.textKey)),
      SummaryRow(
        Texts.text("item.columns"),
        content.columns.compactMap { StatutoryColumns[$0]?.name }.joined(separator: "、")),
      SummaryRow(Texts.text("item.fact.formedOn"), content.formedOn.chinese),
    ]
    if let day = content.changedOn { rows.append(SummaryRow(Texts.text("item.changedOn"), day.chinese)) }
    if let due = matter.dueOn {
      let basis = content.termBasis.isEmpty ? Texts.text("item.term.article26") : content.termBasis
      rows.append(
        SummaryRow(
          Texts.text("item.due"),
          Texts.text("item.due.text", ["day": due.withWeekday, "days": "\(term)", "basis": basis])))
    }
    if let ground = content.decision.ground { rows.append(SummaryRow(Texts.text("item.ground"), ground.word)) }
    if !content.decision.reason.isEmpty { rows.append(SummaryRow(Texts.text("item.reason"), content.decision.reason)) }
    if let day = item.nextReviewOn { rows.append(SummaryRow(Texts.text("item.nextReviewOn"), day.chinese)) }
    if !content.summary.isEmpty { rows.append(SummaryRow(Texts.text("item.fact.summary"), content.summary)) }
    rows.append(SummaryRow(Texts.text("item.editor"), found.matter.names[matter.assignee]))
    return rows
  }
}
