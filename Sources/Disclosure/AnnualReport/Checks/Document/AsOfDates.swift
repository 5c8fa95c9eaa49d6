/// The sentences whose figures are as of a month before the end of the report's year: 截至2022年11月，…6495座.
struct AsOfDates {
  /// Such a date.
  struct Mention {
    var text: String
    var year: Int
    var line: Int
  }

  /// The mentions in the order of the text.
  let earlier: [Mention]

  init(_ report: AnnualReport) {
    guard let year = report.year else {
      earlier = []
      return
    }
    earlier = report.sections.filter { AsOfDates.words.isIn($0.text) }.flatMap { AsOfDates.mentions(in: $0, year) }
  }

  private static let words = WordSearch(["截至", "截止"])

  private static func mentions(in section: ReportSection, _ year: Int) -> [Mention] {
    let scalars = Array(section.text.unicodeScalars)
    var found: [Mention] = []
    var line = 0
    for position in scalars.indices.dropLast(10) {
      if scalars[position] == "\n" { line += 1 }
      guard scalars[position] == "截", scalars[position + 1] == "至" || scalars[position + 1] == "止",
        let mention = mention(scalars, from: position, year)
      else { continue }
      let number = line < section.lines.count ? section.lines[line] : section.line
      found.append(Mention(text: mention, year: year, line: number))
    }
    return found
  }

  /// The words from 截至 to the month, where the month is an earlier one of the year and numbers follow.
  private static func mention(_ scalars: [Unicode.Scalar], from start: Int, _ year: Int) -> String? {
    var position = start + 2
    guard number(scalars, &position) == year, position < scalars.count, scalars[position] == "年" else { return nil }
    position += 1
    guard let month = number(scalars, &position), (1...11).contains(month), position < scalars.count,
      scalars[position] == "月", countsFollow(scalars, behind: position)
    else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start...position])
    return String(text)
  }

  private static func number(_ scalars: [Unicode.Scalar], _ position: inout Int) -> Int? {
    while position < scalars.count, scalars[position] == " " { position += 1 }
    let start = position
    var value = 0
    while position < scalars.count, let digit = digit(scalars[position]), position - start < 4 {
      value = value * 10 + digit
      position += 1
    }
    while position < scalars.count, scalars[position] == " " { position += 1 }
    return position > start ? value : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Whether a number stands in the rest of the sentence, behind the day.
  private static func countsFollow(_ scalars: [Unicode.Scalar], behind month: Int) -> Bool {
    var position = month + 1
    while position < scalars.count, digit(scalars[position]) != nil { position += 1 }
    while position < scalars.count, scalars[position] != "。" {
      if digit(scalars[position]) != nil { return true }
      position += 1
    }
    return false
  }
}
