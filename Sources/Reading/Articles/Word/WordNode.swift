/// An element of a Word document, or a text in it.
typealias WordNode = MarkupNode<WordName>

/// The elements and attributes of WordprocessingML and of the drawings in it that matter, by local names.
enum WordName: Int, MarkupName {
  // Parts.
  case body, sdt, sdtContent, sdtPr, docPartGallery, AlternateContent, Choice, Fallback
  case footnote, endnote, comment, hdr, ftr
  // Paragraphs and runs.
  case p, pPr, pStyle, jc, outlineLvl, numPr, numId, ilvl, ind, r, rPr, b, i, u, strike, dstrike, vertAlign, sz, rFonts
  case vanish, t, tab, br, cr, noBreakHyphen, sym, rt, oMath, rStyle
  case footnoteReference, endnoteReference, hyperlink, fldSimple, fldChar, instrText
  case ins, del, moveFrom, moveTo, delText, rPrChange, pPrChange
  // Tables.
  case tbl, tr, trPr, tblHeader, gridBefore, tc, tcPr, gridSpan, vMerge, hMerge, shd
  // Drawings.
  case drawing, pict, object, docPr, extent, blip, imagedata, txbxContent
  // Styles and relationships.
  case style, basedOn, name, docDefaults, Relationship
  // Attributes; `name` and `ind` are above.
  case val, type, id, embed, link, descr, title, cx, cy, char, font, eastAsia, ascii, author, date, fill, left, start
  case leftChars, instr, fldCharType, styleId, Id, Target, TargetMode

  static let attributes: [WordName] = [
    .name, .val, .type, .id, .embed, .link, .descr, .title, .cx, .cy, .char, .font, .eastAsia, .ascii, .author, .date,
    .fill, .left, .start, .leftChars, .instr, .fldCharType, .styleId, .Id, .Target, .TargetMode,
  ]
}

extension WordNode {
  /// Whether a property that is either on or off is on: it is where it stands without a value.
  var isOn: Bool { !["0", "false", "off", "none"].contains(self[.val] ?? "1") }
}
