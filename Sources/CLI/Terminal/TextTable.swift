/// Lines of labels and numbers in aligned columns, heads and labels wrapped, within a given width.
struct TextTable {
  /// One value.
  struct Field {
    var text: String
    var colour: Terminal.Colour?
  }

  /// One line; a row without fields is a heading among the rows.
  struct Row {
    var label: String
    var indent = 0
    var fields: [Field] = []
  }

  var head: [String]
  var rows: [Row]

  /// The narrowest a column of labels may become.
  private static let narrowestLabel = 18

  /// The lines, none wider than `width`.
  func lines(width: Int, _ terminal: Terminal) -> [String] {
    let columns = columnWidths(within: width)
    let label = min(
      width - columns.reduce(0) { $0 + $1 + 1 },
      rows.map { DisplayWidth.of($0.label) + 2 * $0.indent }.max() ?? TextTable.narrowestLabel)
    var lines = headLines(label: label, columns)
    lines.append(String(repeating: "─", count: label + columns.reduce(0) { $0 + $1 + 1 }))
    for row in rows { lines += self.lines(of: row, label: label, columns, terminal) }
    return lines
  }

  /// Columns as wide as their values need, at least six, and as their heads like where there is room.
  private func columnWidths(within width: Int) -> [Int] {
    let needed = head.indices.map { column in
      let values = rows.compactMap { column < $0.fields.count ? DisplayWidth.of($0.fields[column].text) : nil }
      return max(values.max() ?? 0, min(DisplayWidth.of(head[column]), 6))
    }
    let roomy = zip(needed, head).map { max($0, min(DisplayWidth.of($1), 18)) }
    let room = width - TextTable.narrowestLabel - head.count
    let longest = rows.map { DisplayWidth.of($0.label) + 2 * $0.indent }.max() ?? 0
    if roomy.reduce(0, +) + longest + head.count <= width { return roomy }
    if needed.reduce(0, +) <= room { return needed }
    return needed.map { min($0, max(4, room / max(head.count, 1))) }
  }

  private func headLines(label: Int, _ columns: [Int]) -> [String] {
    let wrapped = zip(head, columns).map { TextWrap.lines($0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let words = zip(wrapped, columns).map { lines, width in
        // Heads stand on the line above the rule, so short ones begin lower.
        let index = line - (height - lines.count)
        return " " + DisplayWidth.aligned(index >= 0 ? lines[index] : "", to: width)
      }
      return (String(repeating: " ", count: label) + words.joined()).trimmingEnd
    }
  }

  private func lines(of row: Row, label: Int, _ columns: [Int], _ terminal: Terminal) -> [String] {
    let margin = String(repeating: "  ", count: row.indent)
    let room = row.fields.isEmpty ? label + columns.reduce(0) { $0 + $1 + 1 } : label
    let labels = TextWrap.lines(row.label, width: room - 2 * row.indent).map { margin + $0 }
    let values = zip(row.fields, columns).map { field, width in
      (lines: TextWrap.lines(field.text, width: width), width: width, colour: field.colour)
    }
    let height = max(labels.count, values.map(\.lines.count).max() ?? 0)
    return (0..<height).map { line in
      let text = line < labels.count ? labels[line] : ""
      guard !row.fields.isEmpty else { return text }
      // Numbers stand beside the last line of their label, as the eye reads on from there.
      let fields = values.map { value in
        let index = line - (height - value.lines.count)
        let aligned = DisplayWidth.aligned(index >= 0 ? value.lines[index] : "", to: value.width)
        return " " + terminal.painted(aligned, value.colour)
      }
      return (DisplayWidth.padded(text, to: label) + fields.joined()).trimmingEnd
    }
  }
}
