import Containers
public import Disclosure

extension ArticleReader {
  /// Reads a file of any kind that has text: DOCX, XLSX, PDF, OFD, HTML, plain text, and DOC, WPS, XLS and RTF through
  /// the converter.
  ///
  /// The kind is told by the content; the name is asked only where this says nothing. Blocks while a helper runs.
  public func read(file bytes: [UInt8], name: String) throws(ArticleRefusal) -> ArticleReading {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    do {
      switch FileKind(bytes) {
      case .foreign(let kind): throw ReadingRefusal.unsupported(kind: kind)
      case .zip: return try read(office: bytes)
      case .compound: return try read(converted: bytes, kind: try CompoundFile.kind(of: bytes, name: name))
      case .rtf: return try read(converted: bytes, kind: .document("RTF"))
      case .pdf: return try compose(PDFDraft.draft(of: bytes, limits: fileLimits))
      case .text: return try read(text: bytes, name: name)
      }
    } catch let refusal as ReadingRefusal {
      throw ArticleRefusal(refusal)
    } catch let refusal as ArticleRefusal {
      throw refusal
    } catch {
      throw .damaged(kind: name)
    }
  }

  /// Reads plain text: every line is a paragraph.
  public func read(text: String) throws(ArticleRefusal) -> ArticleReading {
    var draft = ArticleDraft()
    for line in text.split(whereSeparator: \.isNewline) {
      var writing = LineDraft()
      writing.add(String(line), style: [], link: nil, size: nil, face: .plain)
      if !writing.isBlank { draft.blocks.append(.paragraph(writing.take(alignment: nil))) }
    }
    return try compose(draft)
  }

  var fileLimits: ReadingLimits {
    ReadingLimits(
      fileBytes: limits.bytes, unpackedBytes: ReadingLimits.standard.unpackedBytes, helperSeconds: 20,
      characters: limits.textBytes)
  }

  private func read(text bytes: [UInt8], name: String) throws -> ArticleReading {
    let text = try TextDecoder().decode(bytes, declared: DeclaredEncoding.name(in: bytes))
    switch HTMLSignature.verdict(on: text, name: name) {
    case .page, .textWithTables: return try read(html: text)
    case .text: return try read(text: String(decoding: text.prefix(limits.textBytes), as: UTF8.self))
    }
  }

  private func read(converted bytes: [UInt8], kind: LegacyConverter.Kind) throws -> ArticleReading {
    try read(office: try LegacyConverter().convert(bytes, kind: kind, limits: fileLimits))
  }

  private func read(office bytes: [UInt8]) throws -> ArticleReading {
    let file = OfficeFile(limits: fileLimits)
    let archive = try file.open(bytes)
    if archive.contains("OFD.xml") { return try compose(try OFDDraft.draft(of: archive, limits: fileLimits)) }
    guard let main = try file.mainPart(of: archive) else {
      throw ReadingRefusal.unsupported(kind: OfficeFile.kind(of: archive))
    }
    if main.hasPrefix("word/") {
      let word = try WordFile(archive, mainPart: main, limits: fileLimits, mostText: limits.textBytes)
      var draft = WordDraft(word, limits: limits)
      draft.run()
      return try compose(draft.result)
    }
    guard main.hasPrefix("xl/"), main.hasSuffix(".xml") else {
      throw ReadingRefusal.unsupported(kind: OfficeFile.kind(of: archive))
    }
    return try compose(try SheetDraft.draft(of: archive, mainPart: main, limits: fileLimits))
  }
}
