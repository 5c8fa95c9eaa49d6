import Containers

/// A workbook with its sheets.
struct SheetFile {
  let workbook = WorkbookListener()
  let parts: OfficeParts
  private let folder = "xl/"

  init(_ archive: ZipArchive, mainPart: String, limits: ReadingLimits) throws(ReadingRefusal) {
    parts = OfficeParts(archive: archive, kind: "XLSX", limits: limits)
    for part in [mainPart, "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"] {
      _ = try parts.hear(part, vocabulary: WorkbookListener.vocabulary, handler: workbook)
    }
  }

  /// The sheets that are shown, with their names.
  func shown() throws(ReadingRefusal) -> [(name: String, sheet: SheetListener)] { try read(workbook.sheets) }

  /// Reads sheets; those without a part are passed over.
  func read(_ sheets: [WorkbookListener.Sheet]) throws(ReadingRefusal) -> [(name: String, sheet: SheetListener)] {
    var result: [(name: String, sheet: SheetListener)] = []
    for sheet in sheets {
      guard let target = workbook.targets[sheet.relationship] else { continue }
      let listener = SheetListener(workbook: workbook)
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      guard try parts.hear(part, vocabulary: SheetListener.vocabulary, handler: listener) else { continue }
      guard !listener.grid.isTooLarge else { throw .tooComplex }
      result.append((sheet.name, listener))
    }
    return result
  }
}
