import CivilTime
import Disclosure

/// Finds when a report was published: in the page's metadata, else below its signature.
struct PublicationReader {
  private static let labels = [
    "发布日期", "发布时间", "公开日期", "公开时间", "发文日期", "成文日期", "生成日期", "更新时间", "发表时间", "时间", "日期",
  ].map(\.foldedUnits)

  /// A signature's date stands near the end of the text.
  private static let signatureReach = 80

  /// The date that the lines before the first part state.
  func metadataDate(in opening: Prose) -> CivilDate? {
    let dates = DateReader(units: opening.units)
    for label in PublicationReader.labels {
      for start in opening.units.positions(of: label) {
        var position = start + label.count
        while position < opening.units.count, isFiller(opening.units[position]) { position += 1 }
        // A label without a mark behind it is a word of a sentence.
        guard position > start + label.count, let match = dates.date(at: position) else { continue }
        return match.date
      }
    }
    return nil
  }

  private func isFiller(_ unit: UInt16) -> Bool {
    unit == 0x3A || unit == Folding.newline || unit == Folding.bar || unit == UInt16(scalar: "]")
      || unit == Folding.space
  }

  /// The date that closes the text, alone on its line or behind the name of the organ.
  func signatureDate(in closing: Prose) -> CivilDate? {
    let units = closing.units
    let dates = DateReader(units: units)
    for position in (max(0, units.count - PublicationReader.signatureReach)..<units.count).reversed() {
      guard units[position].isDigit || NumberScanner.chineseValue(units[position]) != nil,
        let match = dates.date(at: position), endsParagraph(units, match.end), opens(units, position)
      else { continue }
      return match.date
    }
    return nil
  }

  private func endsParagraph(_ units: [UInt16], _ end: Int) -> Bool {
    guard end < units.count else { return true }
    return units[end] == Folding.newline || units[end] == UInt16(scalar: "附") || units[end] == UInt16(scalar: ")")
  }

  /// The date begins a line, or stands behind a sentence or the name of an organ, not behind 自, 至 or 于.
  private func opens(_ units: [UInt16], _ position: Int) -> Bool {
    guard position > 0 else { return true }
    let unit = units[position - 1]
    if unit.endsSentence || unit == UInt16(scalar: "(") || unit == UInt16(scalar: "|") { return true }
    return OrganSuffix.book.endsName(units, at: position)
  }
}
