import Disclosure
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
    frame: .sample, filePath: "/requests/case/letters/1/word", title: "答复书", organ: "青禾县自然资源局", number: "青资公复〔2026〕1号",
    signedOn: "2026年3月20日", paragraphs: [Paragraph(style: "body", text: "一段话。")], enclosures: ["文件一份"], digest: "ab12")

  var frame: PageFrame
  var casePath = Routes.ownCase
  var filePath: String
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
  init(_ letter: FrozenLetter, _ id: CaseLetter.ID, frame: PageFrame) {
    self.init(
      frame: frame, filePath: Routes.ownLetterFile(id), title: letter.heading, organ: letter.organName,
      number: letter.number, signedOn: letter.signedOn,
      paragraphs: letter.paragraphs.filter { $0.style != .title }.map {
        Paragraph(style: $0.style.rawValue, text: $0.text)
      }, enclosures: letter.enclosures, digest: letter.digest)
  }
}

extension FrozenLetter {
  /// Its title.
  var heading: String { paragraphs.first { $0.style == .title }?.text ?? organName }
}
