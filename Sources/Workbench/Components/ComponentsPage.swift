import Disclosure
import Hummingbird
import WebSupport

/// Shows all components that pages are made of, each with something in it.
struct ComponentsPage: FormPage {
  static let template = "components"
  static let sample = ComponentsPage(frame: .sample)

  var frame: DeskFrame
  var problems: Problems
  var fields: [Field]
  var notices: [Notice]
  var tags: [Tag]
  var listing: Listing
  var filter: FilterBar
  var timeline: [Step]
  var steps: [Step]
  var tasks: [TaskEntry]
  var summary: [SummaryRow]
  var tabs: [PageLink]
  var empty: EmptyState
}

extension ComponentsPage {
  init(frame: DeskFrame) {
    let problems = Problems([
      Issue("days", "form.notInRange", ["from": "1", "to": "30"]), Issue("day", "form.notADate"),
    ])
    let sheet = FormSheet(
      "components",
      values: FormData([("name", "青禾县政府办公室"), ("days", "45"), ("level", "county"), ("parts", "a"), ("way", "post")]),
      problems: problems)
    self.frame = frame
    self.problems = problems
    fields = [
      sheet.text("name", limit: 100), sheet.number("days"), sheet.date("day"),
      sheet.select("level", [Choice("county", "县级政府"), Choice("township", "乡镇政府")]),
      sheet.radios("way", [Choice("post", "邮寄", hint: "挂号信，三日内寄出"), Choice("online", "网上")]),
      sheet.checkboxes("parts", [Choice("a", "正文"), Choice("b", "附件")]), sheet.checkbox("agreed"),
      sheet.area("reason", limit: 500, isOptional: true), sheet.password("secret", autocomplete: "new-password"),
      sheet.file("file", accept: ".xlsx", isOptional: true),
    ]
    notices = [
      Notice("已保存。", .done), Notice("2027 年的放假安排尚未公布，期限为暂定。"), Notice("还有 2 个附件没有查毒。", .warning),
    ]
    tags = [Tag("逾期 2 个工作日", .late), Tag("今天", .soon), Tag("现行有效", .ok), Tag("暂停")]
    listing = Self.listing
    filter = FilterBar(
      action: DeskRoutes.components,
      fields: [
        FormSheet("components").text("words", type: "search", isOptional: true),
        FormSheet("components").select("state", [Choice("open", "办理中")], isOptional: true),
      ], isSet: true)
    timeline = [
      Step("收到", .done, note: "2月10日 挂号信签收"), Step("征求第三方意见", .now, note: "最迟 3月24日答复"), Step("答复与送达", .ahead),
    ]
    steps = [Step("填写", .done), Step("核对", .now), Step("提交", .ahead)]
    tasks = [
      TaskEntry("填写公开机构信息", path: DeskRoutes.components, word: "已完成"),
      TaskEntry("编制公开指南", path: DeskRoutes.components, note: "最迟 3月31日", tag: Tag("未开始", .soon)),
      TaskEntry("发布公开指南", word: "暂不能开始"),
    ]
    summary = [
      SummaryRow("申请人", "王小明", changePath: DeskRoutes.components),
      SummaryRow("状态", "已用 11 个工作日", tag: Tag("暂停")), SummaryRow("传真", "", changePath: DeskRoutes.components),
    ]
    tabs = [
      PageLink("概况", DeskRoutes.components, isCurrent: true), PageLink("附件", DeskRoutes.components, count: "2"),
    ]
    empty = EmptyState("没有逾期的事项", "有新的事项逾期时，会列在这里。", link: PageLink("查看全部事项", DeskRoutes.home))
  }

  private static var listing: Listing {
    let path = DeskRoutes.components
    return Listing(
      "按法定期限排列的待办",
      columns: [
        .init("编号", sortPath: path + "?sort=number"), .init("事项"),
        .init("法定期限", sortPath: path + "?order=desc", direction: "ascending"), .init("附件", isNumeric: true),
      ],
      rows: [
        .init([
          .init("青申〔2026〕31号", path: path), .init("河滨路征收补偿方案及批复"),
          .init("3月12日", tag: Tag("逾期 2 个工作日", .late), note: "2月6日收到；春节放假的 6 个工作日不计"), .init("3", isNumeric: true),
        ]),
        .init([
          .init("青申〔2026〕38号", path: path), .init("2025 年度村级道路养护合同"), .init("3月16日", tag: Tag("今天", .soon)),
          .init("12", isNumeric: true),
        ]),
      ],
      empty: EmptyState("没有待办"), pager: Pager(firstPath: path, nextPath: path + "?after=2", total: "共 42 件"))
  }
}
