import Containers
public import Disclosure

/// Reads what a file says and what it hides, for its text version and for screening.
///
/// What it does not find: notes and fields of PDF, comments of slides, defined names and macros of workbooks, anything
/// within files that are embedded in others.
public struct FileTextReader: Sendable {
  private let limits: ArticleLimits

  /// A reader.
  public init(limits: ArticleLimits = .init()) { self.limits = limits }

  /// What a file says.
  ///
  /// A picture, and a PDF that consists of pictures, has no text: that is remarked, and what it says of itself is told.
  /// Blocks while helpers run.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name, asked only where its content does not say what it is.
  /// - Returns: its text, its remarks and what it hides.
  /// - Throws: why nothing is known of it.
  public func read(_ bytes: [UInt8], name: String) throws(ArticleRefusal) -> FileText {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    do throws(ReadingRefusal) {
      let bytes = try converted(bytes, name: name)
      var hidden = HiddenTexts()
      let kind = FileKind(bytes)
      switch kind {
      case .zip:
        let file = OfficeFile(limits: reader.fileLimits)
        let archive = try file.open(bytes)
        if archive.contains("ppt/presentation.xml") { return try slides(archive) }
        try HiddenOffice.find(in: archive, main: try file.mainPart(of: archive), reader, &hidden)
      case .pdf: return try pdf(bytes)
      case .foreign(let kind) where HiddenPicture.kinds.contains(kind):
        HiddenPicture.find(in: bytes, &hidden)
        return FileText(remarks: [ArticleRemark(.scannedPage, examples: [name])], hidden: hidden.all)
      default: break
      }
      return try text(bytes, name: name, hidden: hidden.all)
    } catch {
      throw ArticleRefusal(error)
    }
  }

  private var reader: ArticleReader { ArticleReader(.foreign, takesTitle: true, limits: limits) }

  /// Files of old programs are turned into new ones once, for both questions.
  private func converted(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> [UInt8] {
    let kind: LegacyConverter.Kind
    switch FileKind(bytes) {
    case .compound: kind = try CompoundFile.kind(of: bytes, name: name)
    case .rtf: kind = .document("RTF")
    default: return bytes
    }
    return try LegacyConverter().convert(bytes, kind: kind, limits: reader.fileLimits)
  }

  private func text(_ bytes: [UInt8], name: String, hidden: [HiddenText]) throws(ReadingRefusal) -> FileText {
    do {
      let reading = try reader.read(file: bytes, name: name)
      return FileText(article: reading.article, title: reading.title, remarks: reading.remarks, hidden: hidden)
    } catch {
      // A file may hold nothing but what it hides.
      guard error == .empty, !hidden.isEmpty else { throw ReadingRefusal(error) }
      return FileText(hidden: hidden)
    }
  }

  private func slides(_ archive: ZipArchive) throws(ReadingRefusal) -> FileText {
    var hidden = HiddenTexts()
    try HiddenOffice.findProperties(in: archive, reader, &hidden)
    var draft = ArticleDraft()
    draft.blocks = try SlideText.blocks(of: archive, reader, &hidden)
    do {
      let reading = try ArticleReader(.own, limits: limits).compose(draft)
      return FileText(article: reading.article, remarks: reading.remarks, hidden: hidden.all)
    } catch {
      throw ReadingRefusal(error)
    }
  }

  private func pdf(_ bytes: [UInt8]) throws(ReadingRefusal) -> FileText {
    var hidden = HiddenTexts()
    let facts = PDFFacts(bytes, seconds: reader.fileLimits.helperSeconds)
    facts.tell(&hidden)
    let shown: FileText
    do {
      shown = try text(bytes, name: "", hidden: hidden.all)
    } catch {
      guard error == .noTextLayer else { throw error }
      shown = FileText(hidden: hidden.all)
    }
    var result = shown
    var remarks = ArticleRemarks()
    for page in try facts.pagesWithoutText(bytes, limits: reader.fileLimits) { remarks.add(.scannedPage, "第\(page)页") }
    result.remarks += remarks.all
    return result
  }
}

extension ReadingRefusal {
  /// The refusal of a file from that of its text.
  fileprivate init(_ refusal: ArticleRefusal) {
    switch refusal {
    case .empty: self = .empty
    case .tooLarge(let limit): self = .tooLarge(limit: limit)
    case .tooComplex: self = .tooComplex
    case .timedOut(let seconds): self = .timedOut(seconds: seconds)
    case .undecodable: self = .undecodable
    case .unsupported(let kind): self = .unsupported(kind: kind)
    case .damaged(let kind): self = .damaged(kind: kind)
    case .locked: self = .encrypted
    case .noText: self = .noTextLayer
    case .programMissing(let name, let kind): self = .helperMissing(name: name, kind: kind)
    }
  }
}
