import CivilTime
public import Disclosure
import Documents
import Operations

/// An item of disclosure drawn as a document: its official facts first, then whether it holds, then its text.
///
/// The public page and the preview at the desk are drawn from it by the same partial `item-document`, so that what is
/// previewed is what will be seen.
public struct ItemDocument: Sendable {
  /// A fact of the head or of a structured record.
  public struct Fact: Sendable {
    /// What it is.
    public var label: String
    /// What it says.
    public var value: String

    /// A fact.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A question with its answer.
  public struct Answer: Sendable {
    var question: String
    var answer: SafeHTML
  }

  /// A file to take away.
  public struct File: Sendable {
    var fileName: String
    var filePath: String
    var size: String
  }

  /// The title.
  public var heading: String
  var facts: [Fact]
  /// Whether the document holds, in a word; empty where it is no document.
  var validity: String
  var isInForce: Bool
  /// From when until when it holds.
  var validTerm: String
  /// The facts of a structured record.
  var record: [Fact]
  var text: SafeHTML
  var answers: [Answer]
  var video: String
  var source: String
  var files: [File]

  /// What every page of an item is drawn from.
  public static let sample = ItemDocument(
    heading: "青禾县行政规范性文件管理办法", facts: [Fact("索引号", "000014349/2026-00042")], validity: "有效",
    isInForce: true, validTerm: "自2026年4月15日起施行。", record: [Fact("办公地址", "青禾县人民路1号")], text: sampleText,
    answers: [Answer(question: "什么时候失效？", answer: sampleText)], video: "https://example.gov.cn/video",
    source: "青禾县人民政府办公室", files: [File(fileName: "备案登记表.docx", filePath: "/items/1/files/2", size: "18 KB")])

  private static let sampleText = SafeHTML(
    Article([.paragraph(text: [.text("第一条", style: .strong)], alignment: .text)]), by: ArticleHTML { _ in nil })
}

extension ItemDocument {
  /// The document of a content.
  ///
  /// - Parameters:
  ///   - content: what the item says.
  ///   - kind: what kind of item it is.
  ///   - organ: the name of the organ that publishes it.
  ///   - indexNumber: its index number; nil where it has none yet.
  ///   - publishedOn: the day of its first publication, in words; empty where it is not public yet.
  ///   - files: its files, those that readers can have.
  ///   - address: the address of a file.
  public init(
    _ content: ItemContent, kind: ItemKind, organ: String, indexNumber: IndexNumber?, publishedOn: String,
    files: [Attachment], address: @escaping @Sendable (Attachment.ID) -> String
  ) {
    let known = Set(files.map(\.id))
    let writer = ArticleHTML { file in
      Attachment.ID(file).flatMap { known.contains($0) ? address($0) : nil }
    }
    let document = content.document
    self.init(
      heading: content.title,
      facts: Self.facts(content, organ: organ, indexNumber: indexNumber, publishedOn: publishedOn),
      validity: document.map { Texts.text("item.validity.\($0.validity.rawValue)") } ?? "",
      isInForce: document?.validity == .inForce, validTerm: document.map(Self.term) ?? "",
      record: kind.rule.fields.compactMap { field in content.fields[field.key].map { Fact(field.label, $0) } },
      text: SafeHTML(content.body, by: writer),
      answers: content.questions.map { Answer(question: $0.question, answer: SafeHTML($0.answer, by: writer)) },
      video: content.video, source: content.source.isEmpty ? organ : content.source,
      files: content.files.filter { !$0.isInline }.compactMap { listed in
        guard let file = files.first(where: { $0.id.rawValue == listed.id }) else { return nil }
        return File(
          fileName: listed.title.isEmpty ? file.name : listed.title, filePath: address(file.id),
          size: file.bytes.fileSize)
      })
  }

  private static func facts(
    _ content: ItemContent, organ: String, indexNumber: IndexNumber?, publishedOn: String
  ) -> [Fact] {
    let document = content.document
    let issuers = document?.issuers.joined(separator: "、") ?? ""
    let facts: [(String, String?)] = [
      ("indexNumber", indexNumber?.description), ("topics", document?.topics.joined(separator: "、")),
      (document == nil ? "organ" : "issuers", issuers.isEmpty ? organ : issuers),
      ("signedOn", document?.signedOn?.chinese), ("number", document?.number), ("genre", document?.genre),
      ("unifiedNumber", document?.unifiedNumber), ("formedOn", document == nil ? content.formedOn.chinese : nil),
      ("publishedOn", publishedOn), ("gazetteIssue", document?.gazetteIssue),
      ("basis", document?.basis.joined(separator: "；")), ("keywords", content.keywords.joined(separator: "、")),
      ("summary", content.summary),
    ]
    return facts.compactMap { key, value in
      value.flatMap { $0.isEmpty ? nil : Fact(Texts.text("item.fact.\(key)"), $0) }
    }
  }

  private static func term(_ document: DocumentFacts) -> String {
    var words: [String] = []
    if let day = document.effectiveOn { words.append(Texts.text("item.term.from", ["day": day.chinese])) }
    if let day = document.expiresOn { words.append(Texts.text("item.term.until", ["day": day.chinese])) }
    if let day = document.abolishedOn { words.append(Texts.text("item.term.ended", ["day": day.chinese])) }
    if !document.abolishedBy.isEmpty {
      words.append(Texts.text("item.term.by", ["document": document.abolishedBy]))
    }
    return words.joined()
  }
}
