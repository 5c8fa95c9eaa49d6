/// What a file says, as text: for those who cannot open it, for the screening, and for the search.
public struct TextVersion: Hashable, Sendable {
  /// How far it is.
  public enum State: String, CaseIterable, Sendable {
    /// Nobody has read the file yet.
    case waiting
    /// It was read.
    case read
    /// It could not be read, such as a scan without a layer of text: a person looks at it.
    case unreadable
  }

  /// The file.
  public var file: Attachment.ID
  /// How far it is.
  public var state: State
  /// The text.
  public var article: Article
  /// What it says of itself and does not show: author, comments, tracked changes, hidden parts.
  public var hidden: ScreeningText
  /// What people should know of the reading.
  public var remarks: [ArticleRemark]
  /// The key of the sentence why it could not be read; empty where it could.
  public var refusal: String

  /// A text version.
  public init(
    file: Attachment.ID, state: State, article: Article = Article(), hidden: ScreeningText = ScreeningText(),
    remarks: [ArticleRemark] = [], refusal: String = ""
  ) {
    self.file = file
    self.state = state
    self.article = article
    self.hidden = hidden
    self.remarks = remarks
    self.refusal = refusal
  }
}
