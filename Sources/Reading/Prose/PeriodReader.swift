import Disclosure

/// Finds the statistical period (统计期限) that a report states, even where the dates got lost.
struct PeriodReader {
  private static let anchors = [
    "统计期限", "统计时限", "统计时间", "统计时段", "统计周期", "统计区间", "数据期限", "时间跨度", "起止时间",
  ].map(\.foldedUnits)

  /// How far behind the words the dates may stand.
  private static let reach = 48

  /// The period in a stretch of prose, or nil where none is stated.
  func period(in prose: Prose) -> StatedPeriod? {
    for anchor in PeriodReader.anchors {
      for start in prose.units.positions(of: anchor) {
        if let period = period(in: prose, from: start, behind: start + anchor.count) { return period }
      }
    }
    return nil
  }

  private func period(in prose: Prose, from start: Int, behind: Int) -> StatedPeriod? {
    let units = prose.units
    var end = behind
    while end < min(units.count, behind + PeriodReader.reach), units[end] != UInt16(scalar: "。"), units[end] != 0x3B,
      units[end] != Folding.newline
    {
      end += 1
      if units[end - 1] == UInt16(scalar: "止") { break }
    }
    guard let divide = (behind..<end).first(where: { isDivide(units, $0, end) }) else { return nil }
    let dates = DateReader(units: units)
    return StatedPeriod(
      from: dates.first(in: behind..<divide)?.date, to: dates.first(in: divide..<end)?.date,
      text: prose.words(start..<end), line: prose.span(start..<end).line)
  }

  /// 至, 到 or a dash between the two dates.
  private func isDivide(_ units: [UInt16], _ position: Int, _ end: Int) -> Bool {
    let unit = units[position]
    if unit == UInt16(scalar: "至") || unit == UInt16(scalar: "到") || unit == UInt16(scalar: "~") { return true }
    return unit == UInt16(scalar: "-") && units[position - 1] == UInt16(scalar: "日")
  }
}
