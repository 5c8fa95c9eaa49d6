import Containers
public import Disclosure

/// Reads what people write elsewhere into articles.
///
/// Nothing is copied: the text is understood and put into the tree, so that what the tree cannot hold is left behind.
public struct ArticleReader: Sendable {
  /// Where a text comes from.
  public enum Origin: Sendable {
    /// From the editor of this office: it says exactly what it means.
    case own
    /// From anywhere else: what looks like a heading, a list or the head of a table is taken for one.
    case foreign
  }

  /// Where the text comes from.
  public var origin: Origin
  /// Whether a title at the beginning is taken out of the text.
  public var takesTitle: Bool
  /// The address of the page, where one is known; links without a host count from it.
  public var base: String?
  /// What it may cost.
  public var limits: ArticleLimits
  /// The file that an address of a picture stands for; nil where it is none of the item's.
  public var file: @Sendable (String) -> String?

  /// A reader.
  public init(
    _ origin: Origin = .foreign, takesTitle: Bool = false, base: String? = nil, limits: ArticleLimits = .init(),
    file: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.origin = origin
    self.takesTitle = takesTitle
    self.base = base
    self.limits = limits
    self.file = file
  }

  /// Reads HTML of any encoding.
  ///
  /// - Throws: why it cannot be read; HTML that is merely wrong never is a reason.
  public func read(html bytes: [UInt8]) throws(ArticleRefusal) -> ArticleReading {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    let text: [UInt8]
    do {
      text = try TextDecoder().decode(bytes, declared: DeclaredEncoding.name(in: bytes))
    } catch {
      throw ArticleRefusal(error)
    }
    let page = try Page(text, limits: limits)
    var draft = PageDraft(page, reader: self)
    draft.run()
    return try compose(draft.result)
  }

  /// Reads HTML that is text already, as a form sends it.
  public func read(html: String) throws(ArticleRefusal) -> ArticleReading { try read(html: Array(html.utf8)) }

  /// Makes an article of what a source was understood to say.
  func compose(_ draft: ArticleDraft) throws(ArticleRefusal) -> ArticleReading {
    var composer = ArticleComposer(draft, guesses: origin == .foreign)
    let article = composer.article(takesTitle: takesTitle)
    // A text of its own may be emptied; one from elsewhere that says nothing was not understood.
    guard origin == .own || !article.isEmpty || composer.title != nil else { throw .empty }
    return ArticleReading(
      article: article, title: composer.title ?? draft.title, pictures: draft.pictures,
      remarks: composer.remarks.all,
      statements: draft.statements.merging(origin == .foreign ? PaperStatements.find(in: draft.blocks) : [:]) {
        stated, _ in stated
      })
  }
}

extension ArticleRefusal {
  /// What the refusal of a reader means to whoever brought the text.
  init(_ refusal: ReadingRefusal) {
    switch refusal {
    case .empty: self = .empty
    case .tooLarge(let limit), .unpacksTooLarge(let limit): self = .tooLarge(limit: limit)
    case .unsupported(let kind): self = .unsupported(kind: kind)
    case .undecodable: self = .undecodable
    case .damaged(let kind): self = .damaged(kind: kind)
    case .tooComplex: self = .tooComplex
    case .noTextLayer: self = .noText
    case .encrypted: self = .locked
    case .helperMissing(let name, let kind): self = .programMissing(name: name, kind: kind)
    case .timedOut(let seconds): self = .timedOut(seconds: seconds)
    }
  }
}
