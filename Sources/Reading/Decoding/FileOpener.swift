import Containers

/// Opens a file of any supported kind.
///
/// A file comes from outside: nothing in it is trusted, not even what it says it is.
struct FileOpener: Sendable {
  /// What the file holds.
  ///
  /// Blocks while a helper process runs.
  func open(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingRefusal) -> OpenedFile {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(limit: limits.fileBytes) }
    let file = try openKind(bytes, name: name, limits: limits)
    if case .transcript(let transcript) = file, transcript.lines.isEmpty { throw .empty }
    return file
  }

  private func openKind(
    _ bytes: [UInt8], name: String, limits: ReadingLimits
  ) throws(ReadingRefusal) -> OpenedFile {
    switch FileKind(bytes) {
    case .foreign(let kind): throw .unsupported(kind: kind)
    case .pdf: return .transcript(try PDFTranscriber().transcribe(bytes, limits: limits))
    case .zip: return .transcript(try OfficeFile(limits: limits).transcribe(bytes))
    case .compound:
      let kind = try CompoundFile.kind(of: bytes, name: name)
      return try openConverted(bytes, kind: kind, limits: limits)
    case .rtf: return try openConverted(bytes, kind: .document("RTF"), limits: limits)
    case .text: return try openText(bytes, name: name)
    }
  }

  private func openConverted(
    _ bytes: [UInt8], kind: LegacyConverter.Kind, limits: ReadingLimits
  ) throws(ReadingRefusal) -> OpenedFile {
    let converted = try LegacyConverter().convert(bytes, kind: kind, limits: limits)
    return .transcript(try OfficeFile(limits: limits).transcribe(converted))
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
