/// An element of a page, or a text in it.
typealias PageNode = MarkupNode<PageName>

/// The elements and attributes of pages that matter.
enum PageName: Int, MarkupName {
  // Elements.
  case html, head, body, title, meta, base
  case p, div, center, address, section, article, aside, main, nav, header, footer, details, summary, fieldset, legend
  case h1, h2, h3, h4, h5, h6, blockquote, pre, hr, br, ul, ol, li, dl, dt, dd, figure, figcaption
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, b, strong, i, em, u, ins, s, strike, del, sup, sub, font, span, img
  case iframe, embed, object, video, audio, source, param
  case script, style, noscript, template, xml, svg, math, canvas, applet, map
  case input, select, textarea, button, option, form
  // Attributes; `title`, `style` and `span` are above.
  case `class`, id, href, src, alt, width, height, align, bgcolor, colspan, rowspan, start, hidden, name, content
  case role, size, face, border, value, type

  static let attributes: [PageName] = [
    .style, .class, .id, .href, .src, .alt, .title, .width, .height, .align, .bgcolor, .colspan, .rowspan, .start,
    .hidden, .name, .content, .role, .size, .face, .border, .value, .type,
  ]
}
