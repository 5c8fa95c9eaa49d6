import Containers

/// Turns a DOCX file into a transcript: paragraphs become lines, tables rows, and list numbers that Word counts itself
/// stand in front of their paragraphs.
struct WordTranscriber {
  /// Where the document itself stands in the archive.
  let mainPart: String

  func transcribe(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingRefusal) -> Transcript {
    let parts = OfficeParts(archive: archive, kind: "DOCX", limits: limits)
    let lists = NumberingListener()
    for part in ["word/styles.xml", "word/numbering.xml"] {
      _ = try parts.hear(part, vocabulary: NumberingListener.vocabulary, handler: lists)
    }
    let listener = WordListener(numbering: lists.numbering)
    guard try parts.hear(mainPart, vocabulary: WordListener.vocabulary, handler: listener) else {
      throw .damaged(kind: "DOCX")
    }
    return try listener.finish(title: try parts.title())
  }
}
