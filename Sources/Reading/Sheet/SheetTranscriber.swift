import Containers

/// Turns an XLSX file into a transcript: the rows of its sheets that are shown, one sheet after the other.
struct SheetTranscriber {
  /// Where the workbook itself stands in the archive.
  let mainPart: String

  func transcribe(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingRefusal) -> Transcript {
    let parts = OfficeParts(archive: archive, kind: "XLSX", limits: limits)
    let workbook = WorkbookListener()
    let descriptions = [mainPart, "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"]
    for part in descriptions {
      _ = try parts.hear(part, vocabulary: WorkbookListener.vocabulary, handler: workbook)
    }
    var lines: [Transcript.Line] = []
    var table = 0
    for sheet in workbook.sheets {
      guard let target = workbook.targets[sheet.relationship] else { continue }
      let listener = SheetListener(workbook: workbook)
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      guard try parts.hear(part, vocabulary: SheetListener.vocabulary, handler: listener) else { continue }
      guard !listener.grid.isTooLarge else { throw .tooComplex }
      table += 1
      lines += try listener.grid.lines(table: table, sheet: sheet.name)
      guard lines.count <= 500_000 else { throw .tooComplex }
    }
    guard !lines.isEmpty else { throw .empty }
    return Transcript(lines: lines, title: try parts.title())
  }
}
