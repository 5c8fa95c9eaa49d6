import Disclosure
import Foundation
import Screening
import Testing

@Suite("Precision and recall on the labelled set") struct LabelledTests {
  /// What a rule must reach; those that are known to find less say so here.
  private static let floors: [String: (precision: Double, recall: Double)] = [
    "P10": (0.95, 0.85), "P11": (0.95, 0.85), "L7": (1, 0.9), "misprint": (0.99, 0.95),
  ]

  @Test("The set has a thousand lines, every rule that is on, and texts in which nothing is to be found")
  func size() throws {
    let set = try LabelledFiles.set()
    #expect(set.lines.count >= 1000)
    #expect(set.lines.count { $0.marks.isEmpty } >= 400)
    let marked = Set(set.lines.flatMap { $0.marks.map(\.rule) })
    let on = Screener.rules.filter { $0.level != nil }.map(\.id)
    #expect(Set(on).subtracting(marked).sorted() == [])
  }

  @Test("Every rule reaches its floors")
  func floors() throws {
    for (rule, tally) in try LabelledFiles.set().tallies(of: Screener()) {
      let floor = Self.floors[rule] ?? (0.98, 0.98)
      #expect(tally.precision ?? 1 >= floor.precision, "precision of \(rule): \(tally)")
      #expect(tally.recall ?? 1 >= floor.recall, "recall of \(rule): \(tally)")
    }
  }

  @Test("A second set, which was written after the rules, is found as well")
  func secondSet() throws {
    let set = try LabelledSet(text: LabelledFiles.text("Tests/Fixtures/Screening/second.tsv"))
    let tallies = set.tallies(of: Screener.shared).values
    let right = tallies.reduce(0) { $0 + $1.right }
    #expect(set.lines.count >= 100 && right >= 44)
    #expect(tallies.reduce(0) { $0 + $1.wrong } <= 2 && tallies.reduce(0) { $0 + $1.missed } <= 2)
  }

  @Test("The page for officers shows what is measured")
  func page() throws {
    let path = "docs/officer/screening.md"
    let table = try Self.table()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      var text = try LabelledFiles.text(path)
      if let start = text.range(of: "<!-- measured -->\n"), let end = text.range(of: "<!-- end -->") {
        text.replaceSubrange(start.upperBound..<end.lowerBound, with: table)
        try Data(text.utf8).write(to: LabelledFiles.root.appending(path: path))
      }
    }
    #expect(try LabelledFiles.text(path).contains(table), "record it anew: make record")
  }

  /// The table of the page.
  private static func table() throws -> String {
    let texts = try ScreeningTextTests.texts()
    let tallies = try LabelledFiles.set().tallies(of: Screener())
    var lines = ["| 规则 | 名称 | 应当找出 | 找出 | 误报 | 准确率 | 找出率 |", "|---|---|---|---|---|---|---|"]
    func percent(_ part: Double?) -> String { part.map { String(format: "%.1f%%", $0 * 100) } ?? "—" }
    for rule in Screener.rules.map(\.id) + ["misprint"] {
      guard let tally = tallies[rule] else { continue }
      let name = texts[rule == "misprint" ? "screening.table.misprint.name" : "screening.rule.\(rule).name"] ?? ""
      lines.append(
        "| \(rule == "misprint" ? "TY" : rule) | \(name) | \(tally.right + tally.missed) | \(tally.right) | \(tally.wrong) | "
          + "\(percent(tally.precision)) | \(percent(tally.recall)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A folder of real reports as plain text, which are not ours to ship.
  private static let reports = ProcessInfo.processInfo.environment["SCREENING_REPORTS"]

  @Test("Five real reports have the faults that they are known to have, and no others", .enabled(if: reports != nil))
  func realReports() throws {
    let folder = URL(filePath: try #require(Self.reports), directoryHint: .isDirectory)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var found: [String] = []
    for file in files.filter({ $0.pathExtension == "txt" }).sorted(by: { $0.path < $1.path }) {
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      let pieces = lines.enumerated().map {
        ScreeningText.Piece(ScreeningPlace("body", String($0.offset)), .paragraph, $0.element)
      }
      found += Screener().hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary)).map {
        "\($0.rule) \($0.found)"
      }
    }
    let known = [
      "F08 0万", "TY023 年转结", "TY019 补征后", "TY001 早请", "P12L xskgxj@163.com", "TY049 信息的权力", "L7 比分网政务",
      "L7 比分网政务", "TY030 行政诉讼及申述", "P12L ztsgxw@163.com", "F07 100%以上", "TY055 均与妥善",
    ]
    #expect(found.sorted() == known.sorted())
  }
}
