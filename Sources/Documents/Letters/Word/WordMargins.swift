/// What stands outside of the block of text: the head of a letter, its two double rules, and the page numbers.
enum WordMargins {
  /// The name of the organ in red, its upper edge 30 mm under that of the paper, the thick and thin rule 4 mm under it.
  static func firstHeader(_ sheet: LetterSheet) -> String {
    part("w:hdr") { text in
      guard sheet.layout == .letter else { return text.markup("<w:p/>") }
      let size = WordMeasure.markSize(sheet.organName, most: 72)
      text.markup(#"<w:p><w:pPr><w:pStyle w:val="Mark"/><w:pBdr>"#)
      text.markup(#"<w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="11" w:color="FF3333"/></w:pBdr>"#)
      text.markup(#"<w:spacing w:line=""#)
      text.number(size * 10)
      text.markup(#"" w:lineRule="exact"/><w:ind w:left="-454" w:right="-340"/></w:pPr><w:r><w:rPr><w:sz w:val=""#)
      text.number(size)
      text.markup(#""/></w:rPr><w:t xml:space="preserve">"#)
      text.text(sheet.organName)
      text.markup("</w:t></w:r></w:p>")
    }
  }

  /// The thin and thick rule 20 mm over the lower edge of the first page of a letter, which has no number.
  static func firstFooter(_ sheet: LetterSheet) -> String {
    part("w:ftr") { text in
      guard sheet.layout == .letter else {
        return sheet.layout == .document ? pageNumber(&text, isEven: false) : text.markup("<w:p/>")
      }
      text.markup(#"<w:p><w:pPr><w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="FF3333"/>"#)
      text.markup(#"</w:pBdr><w:spacing w:line="40" w:lineRule="exact"/><w:ind w:left="-454" w:right="-340"/>"#)
      text.markup("</w:pPr></w:p>")
    }
  }

  /// The number of the page between dashes, outside: odd pages right, even ones left.
  static func footer(isEven: Bool) -> String {
    part("w:ftr") { pageNumber(&$0, isEven: isEven) }
  }

  private static func pageNumber(_ text: inout MarkupText, isEven: Bool) {
    text.markup(#"<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:jc w:val=""#)
    text.markup(isEven ? "left" : "right")
    text.markup(
      #""/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>"#)
    text.markup(#"<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#)
    text.markup(#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>"#)
    text.markup(#"<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>"#)
  }

  private static func part(_ element: StaticString, _ content: (inout MarkupText) -> Void) -> String {
    var text = MarkupText()
    text.markup("<")
    text.markup(element)
    text.markup(WordStyles.namespaces)
    text.markup(">")
    content(&text)
    text.markup("</")
    text.markup(element)
    text.markup(">")
    return text.xml
  }
}
