public import Disclosure

/// What a file or a pasted text became.
public struct ArticleReading: Sendable {
  /// The text.
  public var article: Article
  /// The title, where there is one that was taken out of the text or stated beside it.
  public var title: String?
  /// The pictures that came with it and are still to be stored: `Article.Picture.file` is their name.
  public var pictures: [FoundPicture]
  /// What was changed on the way, and what somebody should look at.
  public var remarks: [ArticleRemark]
  /// What the source states of itself by name, such as `PubDate` of a page or `documentNumber` of a paper: suggestions.
  public var statements: [String: String]

  init(
    article: Article, title: String? = nil, pictures: [FoundPicture] = [], remarks: [ArticleRemark] = [],
    statements: [String: String] = [:]
  ) {
    self.article = article
    self.title = title
    self.pictures = pictures
    self.remarks = remarks
    self.statements = statements
  }
}

/// A picture that came within a text.
public struct FoundPicture: Hashable, Sendable {
  /// Its name within the text, such as `picture-1.png`.
  public var name: String
  /// Its bytes, of the kind that its media type says.
  public var bytes: [UInt8]
  /// `image/png` or `image/jpeg`.
  public var mediaType: String
}

/// What reading an article may cost.
public struct ArticleLimits: Sendable {
  /// The largest text with its pictures, in bytes.
  public var bytes = 50 << 20
  /// How many elements it may have.
  public var elements = 300_000
  /// How deep they may stand within each other.
  public var depth = 200
  /// How many bytes of text are taken in.
  public var textBytes = 6 << 20
  /// How many pictures are taken in.
  public var pictures = 300
  /// How long it may take, in seconds.
  public var seconds = 3.0

  /// 50 MB, 300,000 elements in 200 levels, 6 MB of text, 300 pictures, 3 seconds.
  public init() {}
}
