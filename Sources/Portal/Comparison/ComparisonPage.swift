import WebSupport

/// Several reports side by side.
struct ComparisonPage: Page {
  struct Head: Sendable {
    var columnTitle: String
    var columnFile: String
    var columnPath: String
    /// 2 where changes stand beside the values.
    var columnSpan: Int?
  }

  struct Value: Sendable {
    var number: String
    var sign: String?
    var signMeaning: String?
    /// The change against the report before.
    var change: String
    /// Whether the column shows changes at all.
    var hasChange: Bool
  }

  struct Row: Sendable {
    var label: String
    var values: [Value]
  }

  struct Table: Sendable {
    var caption: String
    var rows: [Row]
  }

  struct Choice: Sendable {
    var value: String
    var label: String
    var selected: Bool
  }

  struct Pair: Sendable {
    var newer, older: String
    var newerLine, olderLine: Int
  }

  /// The sentences that a report has in common with the one before it.
  struct Copied: Sendable {
    var copiedTitle: String
    var share: String
    var newerName, olderName: String
    var pairs: [Pair]
    var hasPairs: Bool
  }

  static let template = "comparison"

  var frame: PageFrame
  var heading: String
  var summary: String
  var notes: [String]
  var batchPath: String
  var comparisonPath: String
  var chosen: [Int]
  var shows: [Choice]
  var heads: [Head]
  var tables: [Table]
  var hasTables: Bool
  var copied: [Copied]
}

extension ComparisonPage {
  static let sample = ComparisonPage(
    frame: .sample, heading: "对照 2 份报告", summary: "同一机关的各年", notes: ["缺少 2022 年。"], batchPath: "/readings/1",
    comparisonPath: "/readings/1/compare", chosen: [1, 2],
    shows: [Choice(value: "some", label: "有数的行", selected: true)],
    heads: [Head(columnTitle: "2023 年", columnFile: "a.txt", columnPath: "/readings/1/1", columnSpan: 2)],
    tables: [
      Table(
        caption: "三、收到和处理政府信息公开申请情况",
        rows: [
          Row(
            label: "一、本年新收·总计",
            values: [Value(number: "64", sign: "疑", signMeaning: "存疑", change: "+12（+23.1%）", hasChange: true)])
        ])
    ],
    hasTables: true,
    copied: [
      Copied(
        copiedTitle: "2023 年与 2022 年相同的句子", share: "10 句中有 2 句，占 20.0%", newerName: "2023 年", olderName: "2022 年",
        pairs: [Pair(newer: "逐件核对。", older: "逐件核对。", newerLine: 7, olderLine: 6)], hasPairs: true)
    ])
}
