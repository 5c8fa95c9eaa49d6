import Containers

/// Hears one sheet: its cells with the text that they show, and its merged ranges.
final class SheetListener: MarkupHandler {
  private enum Name: Int, CaseIterable {
    case row, c, v, t, f, rPh, r, s, mergeCell, ref, col, min, max, hidden
  }

  static let vocabulary = MarkupVocabulary(Name.allCases.map { String(describing: $0) })

  private let workbook: WorkbookListener
  private let numbers: SheetNumber
  private(set) var grid = SheetGrid()
  /// Rows and columns that are there and not shown.
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: Set<Int> = []
  private var place = CellReference(column: -1, row: -1)
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hears = false
  private var hearsFormula = false
  private var phonetics = 0

  init(workbook: WorkbookListener) {
    self.workbook = workbook
    numbers = SheetNumber(countsFrom1904: workbook.countsFrom1904)
  }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    switch Name(rawValue: name) {
    case .row:
      let row = attributes.number(Name.r.rawValue).map { $0 - 1 } ?? place.row + 1
      place = CellReference(column: -1, row: row)
      if isHidden(attributes) { hiddenRows.insert(row) }
    case .col: if isHidden(attributes) { hideColumns(attributes) }
    case .c:
      // A cell without a reference stands behind the one before.
      place.column += 1
      if let stated = attributes.text(Name.r.rawValue).flatMap({ CellReference($0) }) { place = stated }
      type = attributes.text(Name.t.rawValue) ?? "n"
      style = attributes.number(Name.s.rawValue) ?? 0
      value.removeAll(keepingCapacity: true)
      formula.removeAll(keepingCapacity: true)
    case .v: hears = true
    case .f: hearsFormula = true
    case .t: hears = phonetics == 0
    case .rPh: phonetics += 1
    case .mergeCell:
      if let range = attributes.text(Name.ref.rawValue).flatMap({ CellRange($0) }) { grid.merge(range) }
    default: break
    }
    return !grid.isTooLarge
  }

  func end(_ name: Int, line: Int) {
    switch Name(rawValue: name) {
    case .v, .t: hears = false
    case .f: hearsFormula = false
    case .rPh: phonetics -= 1
    case .c:
      // A formula that was never computed is no blank: it is shown as it was typed.
      let isComputed = formula.isEmpty || !value.isEmpty
      let typed = String(decoding: isComputed ? value : formula, as: UTF8.self)
      let text = isComputed ? shown(typed) : "=" + typed
      if !text.isEmpty { grid.set(text, at: place) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    if hears { value.append(contentsOf: bytes) }
    if hearsFormula { formula.append(contentsOf: bytes) }
  }

  private func isHidden(_ attributes: MarkupAttributes) -> Bool {
    ["1", "true"].contains(attributes.text(Name.hidden.rawValue) ?? "")
  }

  private func hideColumns(_ attributes: MarkupAttributes) {
    guard let first = attributes.number(Name.min.rawValue), let last = attributes.number(Name.max.rawValue) else {
      return
    }
    // Everything behind the last used column is often hidden; no more columns are ever read than this.
    guard first > 0, first <= last, first <= 512 else { return }
    hiddenColumns.formUnion(first - 1...min(last, 512) - 1)
  }

  private func shown(_ value: String) -> String {
    guard !value.isEmpty else { return "" }
    switch type {
    case "s":
      guard let index = Int(value), workbook.strings.indices.contains(index) else { return "" }
      return workbook.strings[index]
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "n":
      let style = workbook.styles.indices.contains(style) ? workbook.styles[style] : .general
      return numbers.string(value, style: style)
    default: return value
    }
  }
}
