public import CivilTime

/// All that an item says: its metadata, its text, and which files come with it.
public struct ItemContent: Codable, Hashable, Sendable {
  /// The title.
  public var title: String
  /// What it is about (内容概述).
  public var summary: String
  /// Words to find it by.
  public var keywords: [String]
  /// When the information came about: the term of Article 26 counts from it.
  public var formedOn: CivilDate
  /// When it was last changed; the term counts from it where it is there.
  public var changedOn: CivilDate?
  /// Within how many workdays it has to be published where a directory says so; nil for the term of its kind.
  public var termDays: Int?
  /// Which directory or provision says so.
  public var termBasis: String
  /// To whom it is open, and on what ground.
  public var decision: AttributeDecision
  /// The columns in which it stands, the first one the most important.
  public var columns: [String]
  /// Where it comes from (信息来源).
  public var source: String
  /// What a document says of itself; nil where the item is none.
  public var document: DocumentFacts?
  /// The facts of a structured record, by the keys of its kind.
  public var fields: [String: String]
  /// The text.
  public var body: Article
  /// Questions and answers, of an interpretation that is told so.
  public var questions: [Question]
  /// Where a video can be seen.
  public var video: String
  /// The documents that it interprets.
  public var interprets: [Int64]
  /// Its files, in the order in which they are listed.
  public var files: [File]

  /// A question with its answer.
  public struct Question: Codable, Hashable, Sendable {
    /// The question.
    public var question: String
    /// The answer.
    public var answer: Article

    /// A question with its answer.
    public init(question: String, answer: Article) {
      self.question = question
      self.answer = answer
    }
  }

  /// A file that comes with an item.
  public struct File: Codable, Hashable, Sendable {
    /// The number of the attachment.
    public var id: Int64
    /// What people read; the name of the file where it is empty.
    public var title: String
    /// The digest of its bytes, so that the review holds for this very file.
    public var digest: String
    /// Whether it is a picture of the text, and not listed by itself.
    public var isInline: Bool

    /// A file.
    public init(id: Int64, title: String = "", digest: String, isInline: Bool = false) {
      self.id = id
      self.title = title
      self.digest = digest
      self.isInline = isInline
    }
  }

  /// An item that says nothing yet.
  public init(title: String, formedOn: CivilDate) {
    self.title = title
    summary = ""
    keywords = []
    self.formedOn = formedOn
    termBasis = ""
    decision = AttributeDecision()
    columns = []
    source = ""
    fields = [:]
    body = Article()
    questions = []
    video = ""
    interprets = []
    files = []
  }

  /// The day from which the term of Article 26 counts.
  public var termStart: CivilDate { max(formedOn, changedOn ?? formedOn) }
}
