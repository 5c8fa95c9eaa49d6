import Disclosure
import Operations
import Reading

/// Reads what files of items say and hide; a converter may be waited for, so that it has threads of its own.
enum FileReading {
  private static let threads = OwnThreads(name: "file texts", count: 2)

  /// The job.
  static func work(of cabinet: FileCabinet) -> JobWork {
    cabinet.textWork { bytes, name in
      let found = try await threads.run { try FileTextReader().read(bytes, name: name) }
      let hidden = found.hidden.enumerated().map { index, text in
        ScreeningText.Piece(ScreeningPlace("", "\(text.name).\(index)"), text.role, text.text)
      }
      return FileCabinet.Said(article: found.article, hidden: ScreeningText(hidden), remarks: found.remarks)
    }
  }
}
