import Containers

/// Opens what comes in a zip file: the parts inside tell which office program's format it is.
struct OfficeFile {
  let limits: ReadingLimits

  func transcribe(_ bytes: [UInt8]) throws(ReadingRefusal) -> Transcript {
    let archive = try open(bytes)
    let main = try mainPart(of: archive)
    if let main, main.hasPrefix("word/") {
      return try WordTranscriber(mainPart: main).transcribe(archive, limits: limits)
    }
    if let main, main.hasPrefix("xl/"), main.hasSuffix(".xml") {
      return try SheetTranscriber(mainPart: main).transcribe(archive, limits: limits)
    }
    throw .unsupported(kind: Self.kind(of: archive))
  }

  /// Opens the archive.
  func open(_ bytes: [UInt8]) throws(ReadingRefusal) -> ZipArchive {
    do {
      return try ZipArchive(bytes, limits: .init(unpackedBytes: limits.unpackedBytes))
    } catch {
      throw ReadingRefusal(error, kind: "ZIP", limits: limits)
    }
  }

  /// The main part: under its usual name, else where the file's relationships say, as some cloud services write it.
  func mainPart(of archive: ZipArchive) throws(ReadingRefusal) -> String? {
    if let usual = ["word/document.xml", "xl/workbook.xml"].first(where: archive.contains) { return usual }
    let listener = MainPartListener()
    _ = try OfficeParts(archive: archive, kind: "ZIP", limits: limits)
      .hear("_rels/.rels", vocabulary: MainPartListener.vocabulary, handler: listener)
    return listener.part.flatMap { archive.contains($0) ? $0 : nil }
  }

  /// The kind of an archive that is none of those that are read.
  static func kind(of archive: ZipArchive) -> String {
    let parts = [
      ("OFD.xml", "OFD"), ("ppt/presentation.xml", "PPTX"), ("xl/workbook.bin", "XLSB"),
      ("META-INF/manifest.xml", "ODF"),
    ]
    return parts.first { archive.contains($0.0) }?.1 ?? "ZIP"
  }
}

/// Hears the relationships of an Office file, and finds its main part among them.
private final class MainPartListener: MarkupHandler {
  private enum Name: Int {
    case target, type
  }

  static let vocabulary = MarkupVocabulary(["Target", "Type"])

  private(set) var part: String?

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    let isMain = attributes.text(Name.type.rawValue)?.hasSuffix("/officeDocument") == true
    if isMain, let target = attributes.text(Name.target.rawValue) {
      part = target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return true
  }

  func end(_ name: Int, line: Int) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {}
}
