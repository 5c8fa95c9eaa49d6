import Disclosure

@testable import Reading

/// A transcript written so that a test can be read: `text`, `table/columns: column+width text | …`, `~ piece | …`, `---`.
enum TranscriptText {
  static func lines(_ transcript: Transcript) -> [String] {
    transcript.lines.map { line in
      switch line {
      case .text(let piece): piece.text
      case .row(let table, let cells, let columns):
        "\(table)/\(columns): " + cells.map { "\($0.column)+\($0.width) \($0.text)" }.joined(separator: " | ")
      case .aligned(let pieces): "~ " + pieces.map(\.text).joined(separator: " | ")
      case .pageBreak: "---"
      }
    }
  }

  /// The lines of an HTML page.
  static func ofHTML(_ page: String) throws -> [String] {
    lines(try HTMLTranscriber().transcribe(Array(page.utf8)))
  }

  /// The lines of any file.
  static func ofFile(_ bytes: [UInt8], name: String = "report") throws -> [String] {
    switch try FileOpener().open(bytes, name: name, limits: .standard) {
    case .text(let text): [String(decoding: text, as: UTF8.self)]
    case .transcript(let transcript): lines(transcript)
    }
  }
}
