import CivilTime
import Disclosure

/// A letter of a case as JSON: what it is, and after signature its words, in which people are masked.
struct LetterShape: Encodable {
  /// A letter without its words.
  struct Summary: Encodable {
    var id: Int64
    var kind, state, number: String
    var signedOn: String?
    var step: Int
    var recipient, consultation: Int64?

    init(_ letter: CaseLetter) {
      id = letter.id.rawValue
      kind = letter.kind.rawValue
      state = letter.state.rawValue
      number = letter.number
      signedOn = letter.signedOn?.description
      step = letter.step
      recipient = letter.recipient?.rawValue
      consultation = letter.consultation?.rawValue
    }

    static let schema = Schema.named(
      "LetterSummary",
      .object([
        .init("id", .id, "编号"), .init("kind", .choice(LetterKind.all.map(\.rawValue)), "种类"),
        .init("state", .choice(of: CaseLetter.State.self), "草稿、已签发、作废"), .init("number", .words, "文号"),
        .optional("signedOn", .date, "签发之日"), .init("step", .count, "随哪一步制作；0 为不随步骤"),
        .optional("recipient", .id, "发给哪个当事人"),
        .optional("consultation", .id, "对应的征求意见"),
      ]))
  }

  struct Paragraph: Encodable {
    var style, text: String
  }

  var letter: Summary
  var organName, digest: String?
  var paragraphs: [Paragraph]
  var enclosures: [String]

  init(_ letter: CaseLetter, _ masking: Masking) {
    self.letter = Summary(letter)
    organName = letter.frozen?.organName
    digest = letter.frozen?.digest
    paragraphs = (letter.frozen?.paragraphs ?? []).map { Paragraph(style: $0.style.rawValue, text: masking($0.text)) }
    enclosures = letter.frozen?.enclosures ?? []
  }

  /// A paragraph of a letter.
  static let paragraph = Schema.named(
    "Paragraph",
    .object([
      .init("style", .choice(["title", "salutation", "heading", "body", "contact"]), "版式"),
      .init("text", .words, "文字；令牌读取时，自然人只显示掩码"),
    ]))

  static let schema = Schema.named(
    "Letter",
    .object([
      .init("letter", Summary.schema, "文书"), .optional("organName", .words, "签发机关"),
      .optional("digest", .words, "原文的 SM3 摘要"),
      .init("paragraphs", .list(paragraph), "签发后的正文；草稿没有"),
      .init("enclosures", .list(.words), "附件"),
    ]))
}
