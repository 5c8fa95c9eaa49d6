import CivilTime

/// The parts of a DOCX around its words.
enum WordParts {
  static let contentTypes = part(
    """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
    <Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    <Override PartName="/word/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
    <Override PartName="/word/settings.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
    <Override PartName="/word/header1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
    <Override PartName="/word/footer1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
    <Override PartName="/word/footer2.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
    <Override PartName="/word/footer3.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """)

  static let relations = part(
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/><Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """)

  static let settings = part(
    """
    <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:evenAndOddHeaders/>\
    <w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat></w:settings>
    """)

  static func documentRelations(hasSeal: Bool) -> String {
    var text = MarkupText()
    text.markup(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
    relation(&text, "rId1", "styles", "styles.xml")
    relation(&text, "rId2", "settings", "settings.xml")
    relation(&text, "rId3", "header", "header1.xml")
    relation(&text, "rId4", "footer", "footer1.xml")
    relation(&text, "rId5", "footer", "footer2.xml")
    relation(&text, "rId6", "footer", "footer3.xml")
    if hasSeal { relation(&text, "rId7", "image", "media/seal.png") }
    text.markup("</Relationships>")
    return text.xml
  }

  /// The title, the organ and the day; no clock and no user of the machine.
  static func properties(of sheet: LetterSheet) -> String {
    var text = MarkupText()
    text.markup(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
      """)
    text.text(sheet.title)
    text.markup("</dc:title><dc:creator>")
    text.text(sheet.organName)
    text.markup("</dc:creator>")
    if let day = sheet.signedOn {
      text.markup(#"<dcterms:created xsi:type="dcterms:W3CDTF">"#)
      text.text(day.description)
      text.markup("T00:00:00Z</dcterms:created>")
    }
    text.markup("</cp:coreProperties>")
    return text.xml
  }

  private static func relation(
    _ text: inout MarkupText, _ id: StaticString, _ type: StaticString, _ target: StaticString
  ) {
    text.markup(#"<Relationship Id=""#)
    text.markup(id)
    text.markup(#"" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/"#)
    text.markup(type)
    text.markup(#"" Target=""#)
    text.markup(target)
    text.markup(#""/>"#)
  }

  private static func part(_ markup: StaticString) -> String {
    var text = MarkupText()
    text.markup(markup)
    return text.xml
  }
}
