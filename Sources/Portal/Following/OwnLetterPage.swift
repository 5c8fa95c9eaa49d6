import Disclosure
import Operations
import WebSupport

/// The words of a letter that was served online.
struct OwnLetterPage: Page {
  /// One paragraph with its style.
  struct Paragraph: Sendable {
    var style: String
    var text: String
  }

  static let template = "own-letter"
  static let sample = OwnLetterPage(
    frame: .sample, notice: Notice("现在不能生成 PDF 文件。", .warning), filePath: "/requests/case/letters/1/word",
    pdfPath: "/requests/case/letters/1/pdf", original: "盖章的纸质原件可以索取。", title: "答复书", organ: "青禾县自然资源局",
    number: "青资公复〔2026〕1号",
    signedOn: "2026年3月20日", paragraphs: [Paragraph(style: "body", text: "一段话。")], enclosures: ["文件一份"], digest: "ab12")

  var frame: PageFrame
  var casePath = Routes.ownCase
  /// Said where the PDF was asked for and could not be set.
  var notice: Notice?
  var filePath: String
  /// Where it is given as PDF; empty where nothing on this machine sets it.
  var pdfPath: String
  /// Where the seal is to be seen.
  var original: String
  var title: String
  var organ: String
  var number: String
  var signedOn: String
  var paragraphs: [Paragraph]
  var enclosures: [String]
  /// By which the office can prove that these are the words that were signed.
  var digest: String
}

extension OwnLetterPage {
  init(_ letter: FrozenLetter, _ id: CaseLetter.ID, frame: PageFrame, givesPDF: Bool, lacksPDF: Bool) {
    let missing = Texts.text(givesPDF ? "visitor.letter.noPDF" : "visitor.letter.neverPDF")
    let original = letter.seal == nil ? "visitor.letter.original" : "visitor.letter.sealed"
    self.init(
      frame: frame, notice: lacksPDF || !givesPDF ? Notice(missing, lacksPDF ? .warning : .information) : nil,
      filePath: Routes.ownLetterFile(id), pdfPath: givesPDF ? Routes.ownLetterPDF(id) : "",
      original: Texts.text(original), title: letter.heading, organ: letter.organName,
      number: letter.number, signedOn: letter.signedOn,
      paragraphs: letter.paragraphs.filter { $0.style != .title }.map {
        Paragraph(style: $0.style.rawValue, text: $0.text)
      }, enclosures: letter.enclosures, digest: letter.digest)
  }
}
