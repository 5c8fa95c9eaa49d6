import WebSupport

/// The page of one report: its tables with findings on their cells, its prose, and how it was checked.
struct ReportPage: Page {
  struct Identity: Sendable {
    var term: String
    var description: String
  }

  struct Choice: Sendable {
    var value: String
    var label: String
    var selected: Bool
  }

  static let template = "report"

  var frame: PageFrame
  var heading: String
  var summary: String
  var batchPath: String
  var reportPath: String
  var workbookPath: String
  var jsonPath: String
  var printPath: String
  var verdict: String
  var verdictStyle: String
  var findings: [FindingView]
  var hasFindings: Bool
  var checkWords: String
  var previousChoices: [Choice]
  var blankAsZero: Bool
  var isParent: Bool
  /// The offer to check against the reports of the organs below; nil where none were dropped.
  var childrenWords: String?
  var identity: [Identity]
  var parts: [PartView]
  var checkGroups: [CheckGroupView]
}

extension ReportPage {
  static let sample = ReportPage(
    frame: .sample, heading: "某县 2023 年政府信息公开工作年度报告", summary: "199 格", batchPath: "/readings/1",
    reportPath: "/readings/1/1", workbookPath: "/readings/1/1/report.xlsx", jsonPath: "/readings/1/1/report.json",
    printPath: "/readings/1/1/print", verdict: "1 处错误", verdictStyle: "error",
    findings: [
      FindingView(
        number: 1, severity: "error", word: "错误", message: "合计应为 64，表中为 61。", excerpt: "收到申请 64 件",
        places: [.init(target: "c-requests.receivedNew.total", label: "一、本年新收·总计")], hasPlaces: true,
        more: "等 7 格")
    ],
    hasFindings: true, checkWords: "核对 61 项",
    previousChoices: [Choice(value: "none", label: "不比较", selected: true)], blankAsZero: true, isParent: true,
    childrenWords: "与其余 2 份同年报告核对汇总数", identity: [Identity(term: "机关", description: "某县人民政府")],
    parts: [.sample],
    checkGroups: [
      CheckGroupView(
        checkTitle: "合计", outcome: "不符 1", isOpen: true,
        entries: [.init(resultWord: "不符", resultStyle: "error", scopeWords: "总计", reason: "有空白格")],
        hasEntries: true, passedScopes: ""),
      CheckGroupView(
        checkTitle: "勾稽", outcome: "相符 7", isOpen: false, entries: [], hasEntries: false, passedScopes: "都相符。"),
    ])
}

extension PartView {
  static let sample = PartView(
    partID: "part1", title: "三、收到和处理政府信息公开申请情况",
    paragraphs: [
      Paragraph(
        paragraphID: "l12",
        segments: [
          Segment(words: "收到申请"),
          Segment(
            words: "64", target: "c-requests.receivedNew.total", cellWords: "表中为 61", flag: "error", markID: "s1",
            noteTarget: "f1", noteWord: "错误1"),
        ])
    ],
    tables: [
      FormTableView(
        key: "requests", caption: "三、收到和处理政府信息公开申请情况",
        headRows: [.init(tiles: [.init(isHead: true, text: "申请人情况", scope: "colgroup", rowspan: 2, colspan: 2)])],
        bodyRows: [
          .init(tiles: [
            .init(isHead: true, text: "一、本年新收", scope: "row", rowspan: 2, colspan: 2),
            .init(
              isHead: false, text: "61", colspan: 2, anchor: "c-requests.receivedNew.total", style: "bad error",
              hint: "推定", mark: "推",
              finding: .init(target: "f1", word: "错误1", message: "合计应为 64")),
          ])
        ],
        legend: [.init(sign: "推", meaning: "推定")], hasHead: true, hasLegend: true)
    ])
}
