/// The styles of a letter, so that whoever edits it in Word keeps the standard.
enum WordStyles {
  static let namespaces: StaticString =
    #" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#

  /// The whole part.
  static let xml: String = {
    var text = MarkupText()
    text.markup("<w:styles")
    text.markup(namespaces)
    text.markup(
      """
      ><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" \
      w:cs="Times New Roman"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>\
      <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault>\
      </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
      """)
    for style in styles {
      text.markup(#"<w:style w:type="paragraph" w:customStyle="1" w:styleId=""#)
      text.markup(style.id)
      text.markup(#""><w:name w:val=""#)
      text.markup(style.name)
      text.markup(#""/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>"#)
      text.markup(style.paragraph)
      text.markup("</w:pPr><w:rPr>")
      text.markup(style.run)
      text.markup("</w:rPr></w:style>")
    }
    text.markup("</w:styles>")
    return text.xml
  }()

  private struct Style {
    var id: StaticString
    var name: StaticString
    var paragraph: StaticString
    var run: StaticString = ""
  }

  private static let styles = [
    Style(
      id: "Mark", name: "发文机关标志", paragraph: #"<w:jc w:val="center"/>"#,
      run:
        #"<w:rFonts w:ascii="方正小标宋简体" w:hAnsi="方正小标宋简体" w:eastAsia="方正小标宋简体"/><w:color w:val="FF3333"/>"#),
    Style(
      id: "Heading", name: "公文标题", paragraph: #"<w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>"#,
      run:
        #"<w:rFonts w:ascii="方正小标宋简体" w:hAnsi="方正小标宋简体" w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/><w:szCs w:val="44"/>"#),
    Style(id: "Addressee", name: "主送", paragraph: ""),
    Style(id: "Words", name: "公文正文", paragraph: #"<w:ind w:firstLine="632" w:firstLineChars="200"/>"#),
    Style(
      id: "Part", name: "公文一级标题",
      paragraph: #"<w:keepNext/><w:ind w:firstLine="632" w:firstLineChars="200"/><w:outlineLvl w:val="1"/>"#,
      run: #"<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>"#),
    Style(id: "Signed", name: "公文落款", paragraph: #"<w:keepNext/><w:jc w:val="right"/>"#),
    Style(
      id: "Imprint", name: "公文版记",
      paragraph: #"<w:tabs><w:tab w:val="right" w:pos="8560"/></w:tabs><w:ind w:left="280" w:right="280"/>"#,
      run: #"<w:sz w:val="28"/><w:szCs w:val="28"/>"#),
    Style(
      id: "PageNumber", name: "公文页码",
      paragraph: #"<w:spacing w:after="170" w:line="280" w:lineRule="exact"/><w:ind w:left="280" w:right="280"/>"#,
      run: #"<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/>"#),
  ]
}
