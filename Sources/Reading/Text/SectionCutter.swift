import Disclosure

/// Cuts a report into its parts, with the tables left out of their text.
struct SectionCutter {
  let script: Script
  let headings: [Heading]
  /// The stretches that tables take, in the order of the text.
  let tables: [Range<Int>]

  /// The text before the first heading, or nil where there is none.
  func preamble() -> ReportSection? {
    let end = headings.first?.start ?? 0
    let section = section(key: "preamble", number: nil, title: "", heading: 0, body: 0..<end)
    return section.text.isEmpty ? nil : section
  }

  /// The parts under their headings; a text without any heading is one part.
  func sections() -> [ReportSection] {
    guard !headings.isEmpty else {
      let whole = section(key: "unnamed", number: nil, title: "", heading: 0, body: 0..<script.units.count)
      return whole.text.isEmpty ? [] : [whole]
    }
    return headings.indices.map { index in
      let heading = headings[index]
      let end = index + 1 < headings.count ? headings[index + 1].start : script.units.count
      var part = section(
        key: heading.key, number: heading.number.flatMap(SectionCutter.numeral), title: script.text(heading.title),
        heading: heading.start, body: heading.title.upperBound..<max(end, heading.title.upperBound))
      part.plainTitle = String(decoding: script.units[script.trimmed(heading.title)], as: UTF16.self)
      return part
    }
  }

  private func section(key: String, number: String?, title: String, heading: Int, body: Range<Int>) -> ReportSection {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(body.count)
    var numbers: [Int] = []
    for stretch in withoutTables(body) { append(stretch, &scalars, &numbers) }
    return ReportSection(
      key: key, number: number, title: title, text: String(scalars: scalars),
      line: script.lines[script.lineIndex(at: heading)].number, lines: numbers)
  }

  private func withoutTables(_ range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    for table in tables where table.upperBound > range.lowerBound && table.lowerBound < range.upperBound {
      if table.lowerBound > start { stretches.append(start..<table.lowerBound) }
      start = max(start, table.upperBound)
    }
    if start < range.upperBound { stretches.append(start..<range.upperBound) }
    return stretches
  }

  private func append(_ range: Range<Int>, _ scalars: inout [Unicode.Scalar], _ numbers: inout [Int]) {
    guard !range.isEmpty else { return }
    var line = script.lineIndex(at: range.lowerBound)
    while line < script.lines.count, script.lines[line].start < range.upperBound {
      let start = max(range.lowerBound, script.lines[line].start)
      let end = min(range.upperBound, script.lines[line].end)
      let text = script.trimmed(start..<max(start, end))
      if !text.isEmpty {
        if !numbers.isEmpty { scalars.append("\n") }
        if script.lines[line].kind == .text {
          scalars.append(contentsOf: script.printed[text])
        } else {
          for index in text { scalars.append(script.units[index] == Folding.bar ? " " : script.printed[index]) }
        }
        numbers.append(script.lines[line].number)
      }
      line += 1
    }
  }

  private static func numeral(_ number: Int) -> String? {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard number >= 1, number < 20 else { return nil }
    return number <= 10 ? digits[number - 1] : "十" + digits[number - 11]
  }
}
