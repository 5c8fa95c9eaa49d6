/// An element of a page, or a text in it.
final class PageNode {
  /// The elements and attributes that matter.
  enum Name: Int, CaseIterable {
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
  }

  /// The name; nil for text and for elements without meaning.
  let name: Name?
  /// The text, of a text.
  var text: [UInt8] = []
  /// The attributes of an element that matter.
  let attributes: [(name: Name, value: String)]
  /// What stands in it.
  var children: [PageNode] = []
  let isText: Bool

  init(_ name: Name?, _ attributes: [(name: Name, value: String)] = []) {
    self.name = name
    self.attributes = attributes
    isText = false
  }

  init(text: [UInt8]) {
    name = nil
    self.text = text
    attributes = []
    isText = true
  }

  /// The value of an attribute.
  subscript(name: Name) -> String? { attributes.first { $0.name == name }?.value }

  /// An attribute's whole number, as far as its digits go.
  func number(_ name: Name) -> Int? {
    guard let value = self[name] else { return nil }
    return Int(value.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }.prefix(6))
  }

  /// All text in it, as it stands in the source.
  var allText: String {
    var bytes: [UInt8] = []
    gather(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func gather(_ bytes: inout [UInt8]) {
    bytes += text
    for child in children { child.gather(&bytes) }
  }

  /// The first element below for which a condition holds, in the order of the page.
  func first(where condition: (PageNode) -> Bool) -> PageNode? {
    for child in children {
      if condition(child) { return child }
      if let found = child.first(where: condition) { return found }
    }
    return nil
  }
}
