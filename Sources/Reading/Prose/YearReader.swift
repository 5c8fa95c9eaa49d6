import CivilTime
import Disclosure

/// Tells the year a report is about, by its title, else by its period, else by its prose.
///
/// Neither the form nor the name of the file tells it.
struct YearReader {
  /// The year, or nil where the text does not tell.
  func year(title: String?, period: StatedPeriod?, opening: Prose?, sections: [Prose]) -> Int? {
    if let title, let year = years(in: title.foldedUnits).first { return year.value }
    if let from = period?.from, let to = period?.to, from.year == to.year { return from.year }
    if let opening, let year = announced(in: opening) { return year }
    for prose in sections {
      if let year = announced(in: prose) { return year }
    }
    return mostTold(in: sections)
  }

  private struct Named {
    var value: Int
    var range: Range<Int>
  }

  /// 2022年政府信息公开工作…, 2022年度信息公开年度报告.
  private func announced(in prose: Prose) -> Int? {
    years(in: prose.units).first { named in
      let behind = named.range.upperBound
      return ["政府信息公开工作", "信息公开工作", "信息公开年度", "政务公开工作", "政府信息公开年度", "政府信息公开情况"].contains {
        prose.units.stands($0.foldedUnits, at: behind)
      } && !isInTitle(prose.units, named.range.lowerBound)
    }?.value
  }

  /// The year that most sentences open with; the earlier one of two, since plans speak of the next.
  private func mostTold(in sections: [Prose]) -> Int? {
    var counts: [Int: Int] = [:]
    for prose in sections {
      for named in years(in: prose.units) where opensStatement(prose.units, named.range) {
        counts[named.value, default: 0] += 1
      }
    }
    let most = counts.values.max()
    return counts.filter { $0.value == most }.keys.min()
  }

  /// A year at the beginning of a sentence, and no plan behind it.
  private func opensStatement(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let isFirst = start == 0 || units[start - 1].endsSentence || units[start - 1] == UInt16(scalar: "况")
    guard isFirst || start >= 2 && units[start - 2] == UInt16(scalar: "截") else { return false }
    let behind = range.upperBound..<min(units.count, range.upperBound + 16)
    return !units[behind].contains { $0 == UInt16(scalar: "将") || $0 == UInt16(scalar: "拟") }
  }

  private func isInTitle(_ units: [UInt16], _ position: Int) -> Bool {
    for index in stride(from: position - 1, through: max(0, position - 40), by: -1) {
      if units[index] == UInt16(scalar: "《") { return true }
      if units[index] == UInt16(scalar: "》") || units[index].endsSentence { return false }
    }
    return false
  }

  /// The years printed as 2022年 or 二〇二二年.
  private func years(in units: [UInt16]) -> [Named] {
    var found: [Named] = []
    var position = 0
    while position < units.count {
      let scanner = NumberScanner(units: units, limit: units.count)
      let outcome: NumberScanner.Outcome?
      if units[position].isDigit {
        outcome = scanner.digits(at: position)
      } else if NumberScanner.chineseValue(units[position]) != nil {
        outcome = scanner.chinese(at: position)
      } else {
        outcome = nil
      }
      switch outcome {
      case .year(let value, let end):
        found.append(Named(value: value, range: position..<end))
        position = end
      case .skip(let end), .month(_, let end): position = max(end, position + 1)
      case .quantity(let number): position = max(number.range.upperBound, position + 1)
      case nil: position += 1
      }
    }
    return found
  }
}
