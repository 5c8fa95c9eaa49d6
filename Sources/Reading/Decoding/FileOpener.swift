import Containers

/// Opens a file of any supported kind. A file comes from outside: nothing in it is trusted, not even what it says it is.
struct FileOpener: Sendable {
  /// What the file holds. Blocks while a helper process runs.
  func open(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingRefusal) -> OpenedFile {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(limit: limits.fileBytes) }
    switch FileKind(bytes) {
    case .foreign(let kind): throw .unsupported(kind: kind)
    case .pdf, .zip, .compound, .rtf: throw .unsupported(kind: "?")
    case .text: return try openText(bytes, name: name)
    }
  }

  private func openText(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> OpenedFile {
    let text = try TextDecoder().decode(bytes, declared: DeclaredEncoding.name(in: bytes))
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty }
    switch HTMLSignature.verdict(on: text, name: name) {
    case .page: return .transcript(try HTMLTranscriber().transcribe(text))
    case .textWithTables: return .transcript(try HTMLTranscriber(keepsLineEnds: true).transcribe(text))
    case .text: return .text(text)
    }
  }
}
