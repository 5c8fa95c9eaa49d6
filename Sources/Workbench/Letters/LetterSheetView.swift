import CivilTime
import Disclosure
import WebSupport

/// A letter on a sheet, as near to paper as a page comes; drawn by the partial `letter-sheet`.
struct LetterSheetView: Sendable {
  /// One paragraph.
  struct Line: Sendable {
    /// The class of its style.
    var style: String
    var text: String
  }

  /// The organ over the letter; empty for forms.
  var head: String
  var number: String
  var lines: [Line]
  var enclosures: [Line]
  /// Who signs, and when; empty where nobody does.
  var signer: String
  var signedOn: String
  /// What stands under the date.
  var contact: [Line]

  static let sample = LetterSheetView(
    head: "青禾县人民政府", number: "青公复〔2026〕12号", lines: [Line(style: "title", text: "政府信息公开申请答复书")],
    enclosures: [Line(style: "body", text: "附件：1．规划许可证")], signer: "青禾县人民政府", signedOn: "2026年3月16日",
    contact: [Line(style: "contact", text: "（联系部门：县政府办公室）")])

  private init(
    head: String, number: String, lines: [Line], enclosures: [Line], signer: String, signedOn: String, contact: [Line]
  ) {
    (self.head, self.number, self.lines, self.enclosures) = (head, number, lines, enclosures)
    (self.signer, self.signedOn, self.contact) = (signer, signedOn, contact)
  }

  /// A letter from its paragraphs.
  init(
    _ paragraphs: [LetterParagraph], organ: String, isForm: Bool, number: String = "", signedOn: CivilDate? = nil,
    enclosures names: [String] = []
  ) {
    func lines(_ isWanted: (LetterParagraph) -> Bool) -> [Line] {
      paragraphs.filter(isWanted).map { Line(style: $0.style.rawValue, text: $0.text) }
    }
    let numbered = names.count == 1 ? names : names.enumerated().map { "\($0 + 1)．\($1)" }
    self.init(
      head: isForm ? "" : organ, number: number, lines: lines { $0.style != .contact },
      enclosures: numbered.enumerated().map { Line(style: "body", text: ($0 == 0 ? "附件：" : "　　　") + $1) },
      signer: signedOn == nil || isForm ? "" : organ, signedOn: isForm ? "" : signedOn?.chinese ?? "",
      contact: lines { $0.style == .contact })
  }
}

/// What was changed in one part, stretch by stretch; drawn by the partial `letter-changes`.
struct LetterChangeView: Sendable {
  /// A stretch.
  struct Run: Sendable {
    var text: String
    var isRemoved: Bool
    var isAdded: Bool
  }

  var part: String
  var runs: [Run]

  static let sample = LetterChangeView(
    part: "依据", runs: [Run(text: "现答复", isRemoved: true, isAdded: false)])

  private init(part: String, runs: [Run]) { (self.part, self.runs) = (part, runs) }

  /// The changes of a part of a letter.
  init(_ block: LetterTemplate.Block, _ changes: [LetterChange]) {
    self.init(
      part: block.word,
      runs: changes.map { Run(text: $0.text, isRemoved: $0.kind == .removed, isAdded: $0.kind == .added) })
  }
}
