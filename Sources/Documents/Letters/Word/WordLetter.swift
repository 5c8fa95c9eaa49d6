import Containers

/// Writes a letter as DOCX, directly in WordprocessingML, naming the fonts that offices have.
public enum WordLetter {
  /// The file, the same bytes for the same sheet.
  public static func bytes(of sheet: LetterSheet) throws -> [UInt8] {
    let seal: LetterSeal? = if case .seal(let seal) = sheet.signature, sheet.signedOn != nil { seal } else { nil }
    var parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array(WordParts.contentTypes.utf8)),
      ("_rels/.rels", Array(WordParts.relations.utf8)),
      ("docProps/core.xml", Array(WordParts.properties(of: sheet).utf8)),
      ("word/document.xml", Array(WordBody(sheet, hasSeal: seal != nil).xml.utf8)),
      ("word/_rels/document.xml.rels", Array(WordParts.documentRelations(hasSeal: seal != nil).utf8)),
      ("word/styles.xml", Array(WordStyles.xml.utf8)),
      ("word/settings.xml", Array(WordParts.settings.utf8)),
      ("word/header1.xml", Array(WordMargins.firstHeader(sheet).utf8)),
      ("word/footer1.xml", Array(WordMargins.firstFooter(sheet).utf8)),
      ("word/footer2.xml", Array(WordMargins.footer(isEven: false).utf8)),
      ("word/footer3.xml", Array(WordMargins.footer(isEven: true).utf8)),
    ]
    if let seal { parts.append(("word/media/seal.png", seal.png)) }
    return try ZipWriter.bytes(parts)
  }
}
