/// What was changed or found while a file or a pasted text became an article, for whoever brought it.
public struct ArticleRemark: Codable, Hashable, Sendable {
  /// What it is about; each has a sentence in the catalogue of texts.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The first line was taken for the title.
    case titleTaken
    /// Paragraphs that only looked like headings are headings now.
    case headingMade
    /// Levels of headings were moved so that none is left out.
    case headingMoved
    /// Paragraphs that only looked like lists are lists now.
    case listMade
    /// A row or column of a table was taken for its heads.
    case headFound
    /// A table has no heads that could be told.
    case headMissing
    /// A table that only laid out the page was taken apart.
    case layoutTable
    /// A picture has nothing that could be read in its place.
    case alternativeMissing
    /// A picture lies on another site and is not taken in.
    case pictureElsewhere
    /// A picture is of a kind that no page may show, or damaged.
    case pictureLeftOut
    /// A link led to a place that no page may send to; its text stays.
    case linkDropped
    /// A video or another frame became a link.
    case frameLinked
    /// Forms, scripts or programs were left out.
    case activeLeftOut
    /// Text that is not shown was left out.
    case hiddenLeftOut
    /// Tracked changes were taken as accepted: what was put in stays, what was struck out is gone.
    case changesAccepted
    /// Comments were left out.
    case commentsLeftOut
    /// A table of contents was left out.
    case contentsLeftOut
    /// Text boxes stand where their anchors are.
    case textBox
    /// Formulas are written as plain characters.
    case formula
    /// A drawing, a diagram or an embedded object was left out.
    case drawingLeftOut
    /// Only the text part of a page was taken, without its surroundings.
    case surroundingsLeftOut
    /// Pages that are pictures, whose text nobody can read here.
    case scannedPage
    /// The text is longer than is taken in; the rest is left out.
    case cutOff
  }

  /// What it is about.
  public var kind: Kind
  /// How often it happened.
  public var count: Int
  /// The beginnings of the first places where it happened.
  public var examples: [String]

  /// A remark.
  public init(_ kind: Kind, count: Int = 1, examples: [String] = []) {
    self.kind = kind
    self.count = count
    self.examples = examples
  }

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "article.remark.\(kind.rawValue)" }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    ["count": String(count), "examples": examples.map { "“\($0)”" }.joined(separator: "、")]
  }
}

/// The remarks of one reading, one for each kind.
public struct ArticleRemarks: Hashable, Sendable {
  /// How many examples stand in one.
  static let mostExamples = 3
  /// How long an example is, in characters.
  static let exampleLength = 24

  /// The remarks, in the order in which their kinds first came up.
  public private(set) var all: [ArticleRemark] = []

  /// No remarks yet.
  public init() {}

  /// Notes that something happened once more, with the beginning of the text at the place.
  public mutating func add(_ kind: ArticleRemark.Kind, _ example: String = "") {
    let index = all.firstIndex { $0.kind == kind } ?? all.count
    if index == all.count { all.append(ArticleRemark(kind, count: 0)) }
    all[index].count += 1
    let short = example.count > Self.exampleLength ? example.prefix(Self.exampleLength) + "…" : example
    guard !short.isEmpty, all[index].examples.count < Self.mostExamples, !all[index].examples.contains(short) else {
      return
    }
    all[index].examples.append(short)
  }
}
