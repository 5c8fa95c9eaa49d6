import Containers
import Disclosure

/// Turns an HTML page in UTF-8 into a transcript: blocks become lines, tables rows of their true grid.
struct HTMLTranscriber {
  /// A page that shows less text than this may hide the report until a script shows it.
  private static let nearlyNothing = 600
  private static let farMore = 4

  /// Whether line ends outside tables end a line, as in text with tables in it.
  var keepsLineEnds = false

  func transcribe(_ bytes: [UInt8]) throws(ReadingRefusal) -> Transcript {
    let shown = try hear(bytes, keepsHidden: false)
    guard shown.hidesSomething, shown.listener.textBytes < Self.nearlyNothing else {
      return try shown.listener.finish()
    }
    let all = try hear(bytes, keepsHidden: true)
    let fuller = all.listener.textBytes > shown.listener.textBytes * Self.farMore ? all : shown
    return try fuller.listener.finish()
  }

  private func hear(
    _ bytes: [UInt8], keepsHidden: Bool
  ) throws(ReadingRefusal) -> (listener: HTMLListener, hidesSomething: Bool) {
    let listener = HTMLListener(keepsLineEnds: keepsLineEnds)
    do {
      let hides = try bytes.withUnsafeBufferPointer { buffer throws(MarkupFault) in
        try MarkupParser().parseHTML(
          buffer, vocabulary: HTMLListener.vocabulary, handler: listener, keepsHidden: keepsHidden)
      }
      return (listener, hides)
    } catch {
      throw ReadingRefusal(error, kind: "HTML")
    }
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
