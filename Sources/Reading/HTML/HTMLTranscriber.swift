import Containers
import Disclosure

/// Turns an HTML page in UTF-8 into a transcript: blocks become lines, tables rows of their true grid.
struct HTMLTranscriber {
  /// A page that shows less text than this may hide the report until a script shows it.
  private static let nearlyNothing = 600

  /// Whether line ends outside tables end a line, as in text with tables in it.
  var keepsLineEnds = false

  func transcribe(_ bytes: [UInt8]) throws(ReadingRefusal) -> Transcript {
    let shown = try transcribe(bytes, keepsHidden: false)
    guard shown.textBytes < Self.nearlyNothing else { return shown.transcript }
    let all = try transcribe(bytes, keepsHidden: true)
    return all.textBytes > shown.textBytes ? all.transcript : shown.transcript
  }

  private func transcribe(
    _ bytes: [UInt8], keepsHidden: Bool
  ) throws(ReadingRefusal) -> (transcript: Transcript, textBytes: Int) {
    let listener = HTMLListener(keepsLineEnds: keepsLineEnds)
    do {
      try bytes.withUnsafeBufferPointer { buffer throws(MarkupFault) in
        try MarkupParser().parseHTML(
          buffer, vocabulary: HTMLListener.vocabulary, handler: listener, keepsHidden: keepsHidden)
      }
    } catch {
      throw ReadingRefusal(error, kind: "HTML")
    }
    let transcript = try listener.finish()
    return (transcript, listener.textBytes)
  }
}

extension ReadingRefusal {
  /// What a fault of the markup means to the owner of the file.
  init(_ fault: MarkupFault, kind: String) {
    switch fault {
    case .malformed: self = .damaged(kind: kind)
    case .tooComplex: self = .tooComplex
    case .timedOut: self = .timedOut(seconds: Int(MarkupParser().seconds))
    }
  }
}
