import Containers

/// Hears the parts that describe a workbook: its sheets and where they stand, its strings and its number formats.
final class WorkbookListener: MarkupHandler {
  /// A sheet that is shown.
  struct Sheet {
    var name: String
    var relationship: String
  }

  private enum Name: Int, CaseIterable {
    case sheet, name, id, state, workbookPr, date1904, Relationship, Id, Target
    case si, t, rPh, numFmt, numFmtId, formatCode, cellXfs, xf
  }

  static let vocabulary = MarkupVocabulary(Name.allCases.map { String(describing: $0) })

  /// The sheets in their order, hidden ones left out.
  private(set) var sheets: [Sheet] = []
  /// The sheets that are there and not shown.
  private(set) var hiddenSheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  /// Where the parts stand, by relationship.
  private(set) var targets: [String: String] = [:]
  /// Strings that cells share, by number.
  private(set) var strings: [String] = []
  /// How each cell format shows numbers.
  private(set) var styles: [SheetNumber.Style] = []

  private var codes: [Int: String] = [:]
  private var isInFormats = false
  private var string: [UInt8]?
  private var isInText = false
  private var phonetics = 0

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    switch Name(rawValue: name) {
    case .sheet: addSheet(attributes)
    case .workbookPr: countsFrom1904 = ["1", "true"].contains(attributes.text(Name.date1904.rawValue) ?? "")
    case .Relationship:
      guard let id = attributes.text(Name.Id.rawValue) else { break }
      targets[id] = attributes.text(Name.Target.rawValue)
    case .si: string = []
    case .t: isInText = phonetics == 0
    case .rPh: phonetics += 1
    case .numFmt:
      guard let number = attributes.number(Name.numFmtId.rawValue) else { break }
      codes[number] = attributes.text(Name.formatCode.rawValue)
    case .cellXfs: isInFormats = true
    case .xf: if isInFormats { addStyle(attributes.number(Name.numFmtId.rawValue) ?? 0) }
    default: break
    }
    return true
  }

  func end(_ name: Int, line: Int) {
    switch Name(rawValue: name) {
    case .si:
      strings.append(String(decoding: string ?? [], as: UTF8.self))
      string = nil
    case .t: isInText = false
    case .rPh: phonetics -= 1
    case .cellXfs: isInFormats = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    if isInText { string?.append(contentsOf: bytes) }
  }

  private func addSheet(_ attributes: MarkupAttributes) {
    guard let id = attributes.text(Name.id.rawValue) else { return }
    let sheet = Sheet(name: attributes.text(Name.name.rawValue) ?? "", relationship: id)
    if ["hidden", "veryHidden"].contains(attributes.text(Name.state.rawValue) ?? "") {
      hiddenSheets.append(sheet)
    } else {
      sheets.append(sheet)
    }
  }

  private func addStyle(_ number: Int) {
    styles.append(codes[number].map { SheetNumber.Style(code: $0) } ?? SheetNumber.Style(builtIn: number))
  }
}
