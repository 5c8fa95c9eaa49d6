import Disclosure

/// Writes the draft of a PDF from its text layer: paragraphs only, as it does not say what is a heading or a table.
enum PDFDraft {
  static func draft(of bytes: [UInt8], limits: ReadingLimits) throws(ReadingRefusal) -> ArticleDraft {
    let transcript = try PDFTranscriber().transcribe(bytes, limits: limits)
    var pages: [[PrintedLine]] = [[]]
    for line in transcript.lines {
      switch line {
      case .aligned(let pieces): if let printed = printed(pieces) { pages[pages.count - 1].append(printed) }
      case .pageBreak: pages.append([])
      case .text, .row: break
      }
    }
    var draft = ArticleDraft()
    draft.blocks = PrintedLines.paragraphs(pages)
    return draft
  }

  /// A line of pieces set apart; the gaps between them are the columns of a table, and stay wide.
  private static func printed(_ pieces: [Transcript.Piece]) -> PrintedLine? {
    guard let first = pieces.first?.source.box, let last = pieces.last?.source.box else { return nil }
    let text = pieces.map(\.text).joined(separator: "\u{3000}")
    let width = pieces.reduce(0) { $0 + ($1.source.box.map { $0.right - $0.left } ?? 0) }
    let characters = pieces.reduce(0) { $0 + $1.text.count }
    return PrintedLine(
      left: first.left, right: last.right, top: first.top, text: text, em: width / Double(max(characters, 1)))
  }
}
