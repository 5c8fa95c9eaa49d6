import CivilTime
import Disclosure
import Operations

/// A letter of a case as JSON: what it is, and its words, in which people are masked.
struct LetterShape: Encodable {
  /// A letter without its words.
  struct Summary: Encodable {
    var id: Int64
    var kind, state, number: String
    var signedOn: String?
    var step: Int
    var recipient, consultation: Int64?
    var version: Int

    init(_ letter: CaseLetter) {
      id = letter.id.rawValue
      kind = letter.kind.rawValue
      state = letter.state.rawValue
      number = letter.number
      signedOn = letter.signedOn?.description
      step = letter.step
      recipient = letter.recipient?.rawValue
      consultation = letter.consultation?.rawValue
      version = letter.version
    }

    static let schema = Schema.named(
      "LetterSummary",
      .object([
        .init("id", .id, "编号"), .init("kind", .choice(LetterKind.all.map(\.rawValue)), "种类"),
        .init("state", .choice(of: CaseLetter.State.self), "草稿、已签发、作废"), .init("number", .words, "文号"),
        .optional("signedOn", .date, "签发之日"), .init("step", .count, "随哪一步制作；0 为不随步骤"),
        .optional("recipient", .id, "发给哪个当事人"),
        .optional("consultation", .id, "对应的征求意见"), .init("version", .version, "修改草稿时要带上的 version"),
      ]))
  }

  struct Paragraph: Encodable {
    var style, text: String
  }

  /// A part of a draft whose words can be changed.
  struct Part: Encodable {
    var key, role, heading, text: String
    var isOptional: Bool

    static let schema = Schema.object([
      .init("key", .words, "名称"), .init("role", .words, "作什么用"), .init("heading", .words, "小标题"),
      .init("text", .words, "文字；字段写法同模板，例如 {addressee}"), .init("isOptional", .flag, "字段没有值时是否略去"),
    ])
  }

  var letter: Summary
  var organName, digest: String?
  var paragraphs: [Paragraph]
  var enclosures: [String]
  var parts: [Part]
  var issues: [String]
  var mayEdit: Bool

  /// The parts of a draft are told as they are to whoever may read the letter as it goes out: he writes them.
  init(_ found: PreviewLetter.Outcome, _ masking: Masking) {
    let letter = found.letter
    self.letter = Summary(letter)
    organName = letter.frozen?.organName
    digest = letter.frozen?.digest
    paragraphs = found.paragraphs.map { Paragraph(style: $0.style.rawValue, text: masking($0.text)) }
    enclosures = found.enclosures
    let draft = letter.draft
    parts = (letter.state == .draft ? draft.editableBlocks : []).map { block in
      let text = draft.text(of: block)
      return Part(
        key: block.key, role: block.role.rawValue, heading: block.heading ?? "",
        text: found.mayRead ? text : masking(text), isOptional: block.isOptional)
    }
    issues = found.issues.map { Texts.sentence(of: $0) }
    mayEdit = found.mayEdit
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
      .init("paragraphs", .list(paragraph), "签发后的正文；草稿是预览"),
      .init("enclosures", .list(.words), "附件"), .init("parts", .list(Part.schema), "草稿中可以修改的各部分；签发后没有"),
      .init("issues", .list(.words), "草稿还缺什么"), .init("mayEdit", .flag, "现在可否修改"),
    ]))
}
