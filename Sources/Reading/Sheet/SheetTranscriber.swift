import Containers

/// Turns an XLSX file into a transcript: the rows of its sheets that are shown, one sheet after the other.
struct SheetTranscriber {
  /// Where the workbook itself stands in the archive.
  let mainPart: String

  func transcribe(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingRefusal) -> Transcript {
    let file = try SheetFile(archive, mainPart: mainPart, limits: limits)
    var lines: [Transcript.Line] = []
    for (table, shown) in try file.shown().enumerated() {
      lines += try shown.sheet.grid.lines(table: table + 1, sheet: shown.name)
      guard lines.count <= 500_000 else { throw .tooComplex }
    }
    guard !lines.isEmpty else { throw .empty }
    return Transcript(lines: lines, title: try file.parts.title())
  }
}
