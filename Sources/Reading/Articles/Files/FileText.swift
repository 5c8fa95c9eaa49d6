public import Disclosure

/// What a file says: its text as an article, and what it says beside it.
public struct FileText: Sendable {
  /// The text version; empty where the file has no text.
  public var article: Article
  /// The title that the file states.
  public var title: String?
  /// What somebody should know of the text version.
  public var remarks: [ArticleRemark]
  /// What is in the file and does not show.
  public var hidden: [HiddenText]

  init(article: Article = Article(), title: String? = nil, remarks: [ArticleRemark] = [], hidden: [HiddenText] = []) {
    self.article = article
    self.title = title
    self.remarks = remarks
    self.hidden = hidden
  }

  /// All that is screened of the file, its name first; hidden texts are placed by what they are (`creator.0`).
  public func pieces(part: String, name: String) -> [ScreeningText.Piece] {
    let title = title.map { [ScreeningText.Piece(ScreeningPlace(part, "title"), .title, $0)] } ?? []
    let hidden = hidden.enumerated().map { index, text in
      ScreeningText.Piece(ScreeningPlace(part, "\(text.name).\(index)"), text.role, text.text)
    }
    return [ScreeningText.Piece(ScreeningPlace(part, "name"), .fileName, name)] + title + article.pieces(part: part)
      + hidden
  }
}

/// Something that a file holds and does not show.
public struct HiddenText: Hashable, Sendable {
  /// What it is.
  public var role: ScreeningText.Role
  /// Where it stands, in the words of the format: `creator`, `comment`, `header`, `sheet`.
  public var name: String
  /// What it says.
  public var text: String

  /// A hidden text.
  public init(_ role: ScreeningText.Role, _ name: String, _ text: String) {
    self.role = role
    self.name = name
    self.text = text
  }
}

/// The hidden texts of a file while they are gathered, bounded.
struct HiddenTexts {
  private static let most = 5_000
  private static let mostBytes = 2 << 20

  private(set) var all: [HiddenText] = []
  private var seen: Set<HiddenText> = []
  private var bytes = 0

  /// Adds a text; what says nothing, and what was said before in the same place, is passed over.
  mutating func add(_ role: ScreeningText.Role, _ name: String, _ text: String) {
    let hidden = HiddenText(role, name, Article.line(of: text))
    guard !hidden.text.isEmpty, all.count < Self.most, bytes + hidden.text.utf8.count <= Self.mostBytes else { return }
    guard seen.insert(hidden).inserted else { return }
    bytes += hidden.text.utf8.count
    all.append(hidden)
  }
}
