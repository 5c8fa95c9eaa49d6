import Foundation

/// Writes a stored number as the sheet shows it.
struct SheetNumber {
  /// What a number format makes of a number.
  enum Style: Equatable {
    /// The number itself, in at most fifteen significant digits, as the program keeps no more.
    case general
    /// With so many decimals, perhaps as a percentage.
    case fixed(decimals: Int, isPercentage: Bool)
    case date
  }

  /// Whether days are counted from 1904, as old files of one system do.
  var countsFrom1904 = false

  func string(_ raw: String, style: Style) -> String {
    guard let value = Double(raw), value.isFinite else { return raw }
    switch style {
    case .general: return general(value)
    case .fixed(let decimals, let isPercentage):
      let shown = String(format: "%.\(min(decimals, 15))f", isPercentage ? value * 100 : value)
      return isPercentage ? shown + "%" : shown
    case .date: return date(value) ?? general(value)
    }
  }

  private func general(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return String(format: "%.15g", value) }
    if value == value.rounded() { return String(Int64(value)) }
    let digits = max(0, 15 - String(Int64(abs(value))).count)
    var text = String(format: "%.\(digits)f", value)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private func date(_ value: Double) -> String? {
    guard value >= 1, value < 2_958_466 else { return nil }
    // Day 60 is the 29 February 1900 that never was; days before it do not occur in reports.
    let days = Int(value) + (countsFrom1904 ? 1462 : 0) - 25_569
    let parts = Calendar(identifier: .gregorian)
      .dateComponents(in: .gmt, from: Date(timeIntervalSince1970: Double(days) * 86_400))
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return String(format: "%04d-%02d-%02d", year, month, day)
  }
}

extension SheetNumber.Style {
  /// The style of a built-in number format.
  init(builtIn number: Int) {
    switch number {
    case 1, 3, 37, 38: self = .fixed(decimals: 0, isPercentage: false)
    case 2, 4, 39, 40: self = .fixed(decimals: 2, isPercentage: false)
    case 9: self = .fixed(decimals: 0, isPercentage: true)
    case 10: self = .fixed(decimals: 2, isPercentage: true)
    case 14...17, 22, 27...31, 34...36, 50...58: self = .date
    default: self = .general
    }
  }

  /// The style of a format code such as `#,##0.00_ `, `0.0%`, `yyyy"年"m"月"d"日"`.
  init(code: String) {
    var section = ""
    var isQuoted = false
    var isBracketed = false
    for character in code {
      if character == "\"" { isQuoted.toggle() }
      if character == "[" { isBracketed = true }
      if character == ";", !isQuoted { break }
      if !isQuoted, !isBracketed, character != "\"" { section.append(character) }
      if character == "]" { isBracketed = false }
    }
    section = section.lowercased()
    if section.contains(where: { $0 == "y" || $0 == "d" }) {
      self = .date
    } else if section.contains(where: { $0 == "0" || $0 == "#" }), !section.contains("e+"), !section.contains("?") {
      let decimals = section.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix { $0 == "0" }.count ?? 0
      self = .fixed(decimals: decimals, isPercentage: section.contains("%"))
    } else {
      self = .general
    }
  }
}
