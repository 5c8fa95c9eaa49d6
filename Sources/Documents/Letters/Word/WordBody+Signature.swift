import CivilTime
import Disclosure

extension WordBody {
  /// The name of the organ over the date: with a seal around the date, without one two characters from the margin.
  mutating func writeSignature() {
    guard let day = sheet.signedOn else { return }
    let cell = WordMeasure.cell
    let organ = WordMeasure.width(of: sheet.organName), date = WordMeasure.width(of: day.chinese)
    let organGap: Int, dateGap: Int
    if case .seal = sheet.signature {
      blank(2)
      dateGap = 4 * cell
      organGap = max(0, dateGap + (date - organ) / 2)
    } else {
      blank(1)
      // The date begins two characters after the name, but always ends two before the margin.
      let isLong = date > organ - 2 * cell
      organGap = isLong ? date + 4 * cell - organ : 2 * cell
      dateGap = isLong ? 2 * cell : organ - date
    }
    line(sheet.organName, gap: organGap, seal: dateGap + date / 2)
    line(day.chinese, gap: dateGap, seal: nil)
    if case .seal = sheet.signature { blank(1) }
  }

  private mutating func line(_ words: String, gap: Int, seal centre: Int?) {
    text.markup(#"<w:p><w:pPr><w:pStyle w:val="Signed"/><w:ind w:right=""#)
    text.number(max(gap, 0))
    text.markup(#""/></w:pPr>"#)
    if hasSeal, let centre, case .seal(let seal?) = sheet.signature { drawing(of: seal, centre: centre) }
    text.markup("<w:r>")
    run(words)
    text.markup("</w:r></w:p>")
  }

  /// The picture over name and date, its centre a little over the middle between them.
  private mutating func drawing(of seal: LetterSeal, centre: Int) {
    let side = WordMeasure.metric(Double(seal.millimetres))
    let left = WordMeasure.metric(156) - centre * 635 - side / 2
    let top = WordMeasure.metric(225.0 / 22 - 4) - side / 2
    text.markup(
      """
      <w:r><w:drawing><wp:anchor \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" \
      distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
      <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>
      """)
    text.number(left)
    text.markup(#"</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>"#)
    text.number(top)
    text.markup("</wp:posOffset></wp:positionV>")
    extent("<wp:extent", side)
    text.markup(#"<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="seal" descr=""#)
    text.text("\(sheet.organName)印章")
    text.markup(
      """
      "/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>\
      <pic:cNvPr id="1" name="seal"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>
      """)
    extent("<a:ext", side)
    text.markup(
      #"</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"#)
    text.markup("</wp:anchor></w:drawing></w:r>")
  }

  private mutating func extent(_ start: StaticString, _ side: Int) {
    text.markup(start)
    text.markup(#" cx=""#)
    text.number(side)
    text.markup(#"" cy=""#)
    text.number(side)
    text.markup(#""/>"#)
  }
}
