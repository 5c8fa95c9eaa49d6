import Containers
import Disclosure

/// Hears the main part of a Word document and writes the transcript.
final class WordListener: MarkupHandler {
  private enum Name: Int, CaseIterable {
    case p, pPr, pStyle, numPr, numId, ilvl, r, t, tab, br, cr, noBreakHyphen, vanish
    case tbl, tr, trPr, gridBefore, gridAfter, tc, tcPr, gridSpan, vMerge, hMerge
    case del, moveFrom, instrText, delText, AlternateContent, Choice, Fallback, sectPrChange, pPrChange, tcPrChange
    case val, type
  }

  static let vocabulary = MarkupVocabulary(Name.allCases.map { String(describing: $0) })

  /// A paragraph while it is heard; those in a text box stand inside another one.
  private struct Paragraph {
    var ordinal: Int
    var text: [UInt8] = []
    var style: String?
    var list = WordNumbering.Reference()
    var breaksPage = false
  }

  private var builder = TranscriptBuilder()
  private var numbering: WordNumbering
  private var paragraphs: [Paragraph] = []
  private var paragraphCount = 0
  /// Elements open inside one that is passed over.
  private var passedOver = 0
  /// For each open choice between renderings, whether one was taken.
  private var choices: [Bool] = []
  private var isInText = false
  private var isInRun = false
  private var isRunHidden = false
  private var tables: [WordTableState] = []

  init(numbering: WordNumbering) {
    self.numbering = numbering
  }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    guard passedOver == 0 else {
      passedOver += 1
      return true
    }
    guard let name = Name(rawValue: name) else { return true }
    switch name {
    case .del, .moveFrom, .instrText, .delText, .sectPrChange, .pPrChange, .tcPrChange: passedOver = 1
    case .AlternateContent: choices.append(false)
    case .Choice, .Fallback: choose()
    case .p, .pStyle, .numId, .ilvl: startParagraph(name, attributes)
    case .r, .t, .tab, .br, .cr, .noBreakHyphen, .vanish: startRun(name, attributes)
    default: startTable(name, attributes)
    }
    return !builder.isTooLarge
  }

  func end(_ name: Int, line: Int) {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    switch Name(rawValue: name) {
    case .AlternateContent: choices.removeLast()
    case .p: endParagraph()
    case .r: isInRun = false
    case .t: isInText = false
    case .tcPr: openCell()
    case .tc:
      openCell()
      builder.closeCell()
      tables.indices.last.map { tables[$0].endCell() }
    case .tr:
      if let after = tables.last?.columnsAfter, after > 0 { builder.skipColumns(after) }
    case .tbl:
      builder.closeTable()
      tables.removeLast()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard isInText, passedOver == 0, !isRunHidden, let last = paragraphs.indices.last else { return }
    paragraphs[last].text.append(contentsOf: bytes)
  }

  func finish(title: String?) throws(ReadingRefusal) -> Transcript {
    try builder.finish(title: title)
  }

  /// The same text box stands in the file once for each program that may show it: the first is taken.
  private func choose() {
    guard let last = choices.indices.last, !choices[last] else {
      passedOver = 1
      return
    }
    choices[last] = true
  }

  // MARK: Paragraphs

  private func startParagraph(_ name: Name, _ attributes: MarkupAttributes) {
    if name == .p {
      openCell()
      paragraphCount += 1
      paragraphs.append(Paragraph(ordinal: paragraphCount))
    }
    guard let last = paragraphs.indices.last else { return }
    switch name {
    case .pStyle: paragraphs[last].style = attributes.text(Name.val.rawValue)
    case .numId: paragraphs[last].list.list = attributes.number(Name.val.rawValue)
    case .ilvl: paragraphs[last].list.level = attributes.number(Name.val.rawValue)
    default: break
    }
  }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    // A list counts empty paragraphs too, and prints their number.
    let text =
      numbering.label(style: paragraph.style, own: paragraph.list) + String(decoding: paragraph.text, as: UTF8.self)
    if tables.last?.isCovered != true {
      let source = Source(line: paragraph.ordinal, cell: tables.last?.cell)
      for line in text.split(separator: "\n") where !line.utf8.allSatisfy({ $0 <= 0x20 }) {
        builder.add(String(line), source: source)
      }
    }
    if paragraph.breaksPage { builder.addPageBreak() }
  }

  private func startRun(_ name: Name, _ attributes: MarkupAttributes) {
    if name == .r {
      isInRun = true
      isRunHidden = false
    }
    // Outside a run a tab is a tab stop, and what is hidden is the paragraph mark.
    guard isInRun, let last = paragraphs.indices.last else { return }
    switch name {
    case .t: isInText = true
    case .tab: paragraphs[last].text.append(UInt8(ascii: "\t"))
    case .cr: paragraphs[last].text.append(UInt8(ascii: "\n"))
    case .noBreakHyphen: paragraphs[last].text.append(UInt8(ascii: "-"))
    case .vanish: isRunHidden = !["0", "false", "off"].contains(attributes.text(Name.val.rawValue) ?? "1")
    case .br:
      switch attributes.text(Name.type.rawValue) {
      case "page": paragraphs[last].breaksPage = true
      case "column": break
      default: paragraphs[last].text.append(UInt8(ascii: "\n"))
      }
    default: break
    }
  }

  // MARK: Tables

  private func startTable(_ name: Name, _ attributes: MarkupAttributes) {
    if name == .tbl {
      openCell()
      builder.openTable()
      tables.append(WordTableState())
    }
    guard let last = tables.indices.last else { return }
    let value = attributes.text(Name.val.rawValue)
    switch name {
    case .tr:
      builder.openRow()
      tables[last].columnsAfter = 0
    case .gridBefore: builder.skipColumns(attributes.number(Name.val.rawValue) ?? 0)
    case .gridAfter: tables[last].columnsAfter = attributes.number(Name.val.rawValue) ?? 0
    case .tc: tables[last].beginCell()
    case .gridSpan: tables[last].span = attributes.number(Name.val.rawValue) ?? 1
    case .vMerge, .hMerge: tables[last].isCovered = value != "restart"
    default: break
    }
  }

  /// Opens the cell once its properties are known: at their end, or where content begins without any.
  private func openCell() {
    guard let last = tables.indices.last, tables[last].isPending else { return }
    tables[last].isPending = false
    if tables[last].isCovered {
      builder.skipColumns(tables[last].span)
      return
    }
    let (table, row) = builder.position
    var cell = ""
    builder.openCell(columnSpan: tables[last].span, rowSpan: 1) { column in
      cell = "T\(table)R\(row)C\(column + 1)"
      return Source(line: self.paragraphCount + 1, cell: cell)
    }
    tables[last].cell = cell
  }
}
