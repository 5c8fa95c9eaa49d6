/// Turns a printed report into markup as the web sites of organs have it.
struct HTMLWriter {
  /// How much useless markup stands around the contents.
  enum Dress {
    /// Bare cells.
    case plain
    /// Paragraphs, spans and styles in every cell.
    case nested
    /// The whole page in a table that only lays it out.
    case layoutTable
  }

  let dress: Dress

  /// The page.
  func page(_ report: PrintedReport) -> String {
    var body = report.header.map { "<div class=\"meta\">\(escaped($0))</div>" }
    body.append("<h1>\(report.title.map(escaped).joined(separator: "<br>"))</h1>")
    for block in report.blocks {
      switch block {
      case .heading(let text): body.append("<p><strong>\(escaped(text))</strong></p>")
      case .paragraph(let text): body.append("<p style=\"text-indent:2em\"><span>\(escaped(text))</span></p>")
      case .table(let table): body.append(markup(table))
      }
    }
    var content = body.joined(separator: "\n")
    if dress == .layoutTable {
      content =
        "<table width=\"980\"><tr><td>首页 &gt; 政务公开 &gt; 年报</td></tr><tr><td>\n\(content)\n</td></tr></table>"
    }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(escaped(report.title.joined()))</title>
      <style>td{border:1px solid #000}</style><script>var n = 12 < 30;</script></head>
      <body>
      \(content)
      </body></html>
      """
  }

  private func markup(_ table: PrintedTable) -> String {
    let rows = table.rows.map { row in
      "<tr>" + row.cells.map { cell(of: $0) }.joined() + "</tr>"
    }
    return "<table border=\"1\" cellspacing=\"0\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private func cell(of cell: PrintedTable.Cell) -> String {
    var attributes = ""
    if cell.width > 1 { attributes += " colspan=\"\(cell.width)\"" }
    if cell.height > 1 { attributes += " rowspan=\"\(cell.height)\"" }
    let text = cell.text.isEmpty ? "&nbsp;" : escaped(cell.text)
    guard dress != .plain else { return "<td\(attributes)>\(text)</td>" }
    let middle = cell.text.count > 8 && cell.isLabel ? split(cell.text) : "<span>\(text)</span>"
    return "<td\(attributes) style=\"width:60px\">\n<p align=\"center\">\(middle)</p>\n</td>"
  }

  /// A label in two spans, as word processors leave it.
  private func split(_ text: String) -> String {
    let half = text.count / 2
    return "<span>\(escaped(String(text.prefix(half))))</span>\n<span lang=\"EN-US\">"
      + "\(escaped(String(text.dropFirst(half))))</span>"
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\n": result += "<br/>"
      default: result.append(character)
      }
    }
  }
}
