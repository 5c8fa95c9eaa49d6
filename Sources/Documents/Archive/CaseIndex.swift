/// The index of the folder of a case as a page that any browser opens, without a network.
enum CaseIndex {
  /// A file of the folder.
  struct Link {
    enum Group {
      case whole, letter, attachment
    }

    var group: Group
    var path: String
  }

  static func html(of file: CaseFile, _ links: [Link]) -> String {
    var page = HTMLText()
    page.markup(#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>"#)
    page.text("\(file.number) \(file.title)")
    page.markup("</title><style>")
    page.markup(style)
    page.markup("</style></head><body><main><h1>")
    page.text(file.title)
    page.markup("</h1><p>")
    page.text("\(file.organ)　\(file.number)")
    page.markup("</p>")
    list("案卷", links.filter { $0.group == .whole }, to: &page)
    list("文书", links.filter { $0.group == .letter }, to: &page)
    list("附件", links.filter { $0.group == .attachment }, to: &page)
    for section in file.sections { write(section, to: &page) }
    page.markup("</main></body></html>\n")
    return page.html
  }

  private static func list(_ title: String, _ links: [Link], to page: inout HTMLText) {
    guard !links.isEmpty else { return }
    page.markup("<h2>")
    page.text(title)
    page.markup("</h2><ul>")
    for link in links {
      page.markup(#"<li><a href=""#)
      page.text(address(of: link.path))
      page.markup(#"">"#)
      page.text(link.path)
      page.markup("</a></li>")
    }
    page.markup("</ul>")
  }

  private static func write(_ section: CaseFile.Section, to page: inout HTMLText) {
    page.markup("<h2>")
    page.text(section.title)
    page.markup("</h2>")
    guard !section.rows.isEmpty else {
      page.markup("<p>")
      page.text(section.empty)
      page.markup("</p>")
      return
    }
    page.markup("<table><thead><tr>")
    for column in section.columns {
      page.markup(#"<th scope="col">"#)
      page.text(column.label)
      page.markup("</th>")
    }
    page.markup("</tr></thead><tbody>")
    for row in section.rows {
      page.markup("<tr>")
      for words in row {
        page.markup("<td>")
        page.text(words)
        page.markup("</td>")
      }
      page.markup("</tr>")
    }
    page.markup("</tbody></table>")
  }

  /// The address of a file beside the index: what is no letter of ASCII is written in percent signs.
  private static func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
      if isPlain || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        return String(Unicode.Scalar(byte))
      }
      return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }

  private static let style: StaticString = """
    body { margin: 0; color: #111; background: #fff; font: 16px/1.7 "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
    table { width: 100%; border-collapse: collapse; font-size: .9rem; }
    th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
    """
}
