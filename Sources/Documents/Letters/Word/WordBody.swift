import CivilTime
import Disclosure

/// The words of a letter in WordprocessingML, from the number to the imprint.
struct WordBody {
  let sheet: LetterSheet
  let hasSeal: Bool
  var text = MarkupText()

  init(_ sheet: LetterSheet, hasSeal: Bool) {
    self.sheet = sheet
    self.hasSeal = hasSeal
  }

  /// The whole part.
  var xml: String {
    var copy = self
    copy.write()
    return copy.text.xml
  }

  private mutating func write() {
    text.markup("<w:document")
    text.markup(WordStyles.namespaces)
    text.markup("><w:body>")
    writeHead()
    let main = sheet.paragraphs.filter { $0.style != .contact }
    for (index, item) in main.enumerated() {
      write(item, keepsNext: index == main.count - 1)
      if item.style == .title { blank() }
    }
    writeEnclosures()
    writeSignature()
    for item in sheet.paragraphs where item.style == .contact { write(item, keepsNext: false) }
    writeImprint()
    writeSection()
    text.markup("</w:body></w:document>")
  }

  private mutating func writeHead() {
    switch sheet.layout {
    case .form: return
    case .letter:
      paragraph("Signed", sheet.number)
    case .document:
      let size = WordMeasure.markSize(sheet.organName, most: 112)
      text.markup(#"<w:p><w:pPr><w:pStyle w:val="Mark"/><w:spacing w:before="1984" w:line=""#)
      text.number(size * 10)
      text.markup(#"" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val=""#)
      text.number(size)
      text.markup(#""/></w:rPr>"#)
      run(sheet.organName)
      text.markup("</w:r></w:p>")
      blank(2)
      text.markup(#"<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF3333"/></w:pBdr>"#)
      text.markup(#"<w:jc w:val="center"/></w:pPr><w:r>"#)
      run(sheet.number)
      text.markup("</w:r></w:p>")
    }
    blank(2)
  }

  private mutating func write(_ item: LetterParagraph, keepsNext: Bool) {
    let style: StaticString =
      switch item.style {
      case .title: "Heading"
      case .salutation: "Addressee"
      case .heading: "Part"
      case .body, .contact: "Words"
      }
    paragraph(style, item.text, keepsNext ? "<w:keepNext/>" : "")
  }

  private mutating func writeEnclosures() {
    guard !sheet.enclosures.isEmpty else { return }
    blank()
    let single = sheet.enclosures.count == 1
    for (index, name) in sheet.enclosures.enumerated() {
      let left = (single ? 5 : 6) * WordMeasure.cell
      let first = (index == 0 ? 2 : 5) * WordMeasure.cell
      text.markup(#"<w:p><w:pPr><w:keepNext/><w:ind w:left=""#)
      text.number(left)
      text.markup(#"" w:hanging=""#)
      text.number(left - first)
      text.markup(#""/></w:pPr><w:r>"#)
      run((index == 0 ? "附件：" : "") + (single ? "" : "\(index + 1).") + name)
      text.markup("</w:r></w:p>")
    }
  }

  private mutating func writeImprint() {
    guard let imprint = sheet.imprint else { return }
    let isRuled = sheet.layout == .document
    blank()
    if !imprint.copies.isEmpty { imprintLine("抄送：\(imprint.copies)", isRuled ? Self.upperRule : "") }
    if isRuled { imprintLine("\(imprint.issuer)\t\(imprint.issuedOn.chinese)印发", Self.bothRules) }
  }

  private static let upperRule: StaticString =
    #"<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>"#
  private static let bothRules: StaticString =
    #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>"#

  private mutating func imprintLine(_ words: String, _ rules: StaticString) {
    text.markup(#"<w:p><w:pPr><w:pStyle w:val="Imprint"/>"#)
    text.markup(rules)
    text.markup("</w:pPr>")
    for (index, piece) in words.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      text.markup(index == 0 ? "<w:r>" : "<w:r><w:tab/>")
      run(String(piece))
      text.markup("</w:r>")
    }
    text.markup("</w:p>")
  }

  private mutating func writeSection() {
    text.markup(
      """
      <w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:footerReference w:type="first" r:id="rId4"/>\
      <w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/>\
      <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1587" \
      w:header="1701" w:footer="1134" w:gutter="0"/><w:titlePg/>\
      <w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/></w:sectPr>
      """)
  }

  mutating func blank(_ lines: Int = 1) {
    for _ in 0..<lines { text.markup("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>") }
  }

  mutating func paragraph(_ style: StaticString, _ words: String, _ properties: StaticString = "") {
    text.markup(#"<w:p><w:pPr><w:pStyle w:val=""#)
    text.markup(style)
    text.markup(#""/>"#)
    text.markup(properties)
    text.markup("</w:pPr><w:r>")
    run(words)
    text.markup("</w:r></w:p>")
  }

  mutating func run(_ words: String) {
    text.markup(#"<w:t xml:space="preserve">"#)
    text.text(words)
    text.markup("</w:t>")
  }
}
