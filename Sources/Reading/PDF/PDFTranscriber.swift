import Containers

/// Turns a PDF with a text layer into a transcript of aligned lines, by poppler's `pdftotext` in a child process.
struct PDFTranscriber {
  private static let pdftotext = Tool("pdftotext")
  /// With fewer bytes of text than this, there is nothing but page numbers or a stamp.
  private static let leastText = 24

  /// The program that extracts the words, or nil when it is not installed.
  var tool = Self.pdftotext

  func transcribe(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingRefusal) -> Transcript {
    let pages = try PDFWordTable.pages(in: try words(bytes, limits: limits))
    var text = 0
    var lines: [Transcript.Line] = []
    for page in pages {
      if !lines.isEmpty { lines.append(.pageBreak) }
      let composed = PDFLineComposer().lines(of: page)
      for line in PageNumberLine.removed(from: composed, pageHeight: page.height) {
        text += line.reduce(0) { $0 + $1.text.utf8.count }
        lines.append(.aligned(line))
      }
    }
    guard text >= Self.leastText else { throw .noTextLayer }
    return Transcript(lines: lines)
  }

  private func words(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingRefusal) -> [UInt8] {
    guard let tool else { throw .helperMissing(name: "poppler-utils", kind: "PDF") }
    let process = ChildProcess(tool, limits: .init(seconds: Double(limits.helperSeconds)))
    do {
      return try process.run(["-tsv", "-", "-"], input: bytes)
    } catch {
      switch error {
      case .timedOut: throw .timedOut(seconds: limits.helperSeconds)
      case .tooMuchOutput, .killed: throw .tooComplex
      case .notStarted: throw .helperMissing(name: "poppler-utils", kind: "PDF")
      case .failed: throw Self.isLocked(bytes) ? .encrypted : .damaged(kind: "PDF")
      }
    }
  }

  /// The tool fails in the same way on a damaged and on a locked file; a locked one says so in its trailer.
  private static func isLocked(_ bytes: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    var at = 0
    while let slash = bytes[at...].firstIndex(of: mark[0]) {
      if bytes[slash...].starts(with: mark) { return true }
      at = slash + 1
    }
    return false
  }
}
