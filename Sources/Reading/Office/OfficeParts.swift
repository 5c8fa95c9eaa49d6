import Containers

/// The parts of an Office file, each heard as XML within the limits.
struct OfficeParts {
  let archive: ZipArchive
  /// The kind of file for the refusal.
  let kind: String
  let limits: ReadingLimits

  /// Parses a part; false when the file has none of this name.
  func hear(
    _ part: String, vocabulary: MarkupVocabulary, handler: any MarkupHandler
  ) throws(ReadingRefusal) -> Bool {
    guard let bytes = try bytes(of: part) else { return false }
    do {
      try bytes.withUnsafeBufferPointer { buffer throws(MarkupFault) in
        try MarkupParser().parseXML(buffer, vocabulary: vocabulary, handler: handler)
      }
    } catch {
      throw ReadingRefusal(error, kind: kind)
    }
    return true
  }

  /// The title among the document's properties, if there is one.
  func title() throws(ReadingRefusal) -> String? {
    let listener = TitleListener()
    _ = try hear("docProps/core.xml", vocabulary: TitleListener.vocabulary, handler: listener)
    return listener.title
  }

  /// The bytes of a part; nil when the file has none of this name.
  func bytes(of part: String) throws(ReadingRefusal) -> [UInt8]? {
    do {
      return try archive.bytes(of: part)
    } catch {
      throw ReadingRefusal(error, kind: kind, limits: limits)
    }
  }
}

extension ReadingRefusal {
  /// What a fault of the zip file means to its owner.
  init(_ fault: ZipArchive.Fault, kind: String, limits: ReadingLimits) {
    switch fault {
    case .damaged: self = .damaged(kind: kind)
    case .encrypted: self = .encrypted
    case .tooLarge: self = .unpacksTooLarge(limit: limits.unpackedBytes)
    case .tooManyEntries: self = .tooComplex
    }
  }
}

/// Hears the title of an Office file's core properties.
private final class TitleListener: MarkupHandler {
  static let vocabulary = MarkupVocabulary(["title"])

  private var bytes: [UInt8] = []
  private var isInTitle = false

  var title: String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
  }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    isInTitle = name == 0
    return true
  }

  func end(_ name: Int, line: Int) { isInTitle = false }

  func text(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
    if isInTitle { bytes.append(contentsOf: text) }
  }
}
