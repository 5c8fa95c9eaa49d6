import Containers
import Disclosure

/// An HTML page while it is heard: writes the transcript.
struct HTMLPage {
  /// The elements and attributes that matter.
  enum Name: Int, CaseIterable {
    case title, table, tr, td, th, pre, colspan, rowspan
  }

  private var builder = TranscriptBuilder()
  private var text = HTMLText()
  private var title: String?
  private var isInTitle = false
  private var preformatted = 0
  private let keepsLineEnds: Bool

  init(keepsLineEnds: Bool) {
    self.keepsLineEnds = keepsLineEnds
  }

  /// Bytes of text so far.
  var textBytes: Int { builder.textBytes }

  /// Returns whether the page is still of a size to go on with.
  mutating func start(_ name: Name?, _ attributes: MarkupAttributes, line: Int) -> Bool {
    flush()
    switch name {
    case .table: builder.openTable()
    case .tr: builder.openRow()
    case .td, .th:
      let columnSpan = attributes.number(Name.colspan.rawValue) ?? 1
      let rowSpan = attributes.number(Name.rowspan.rawValue) ?? 1
      builder.openCell(columnSpan: columnSpan, rowSpan: rowSpan) { _ in Source(line: line) }
    case .pre: preformatted += 1
    case .title: isInTitle = true
    case .colspan, .rowspan, nil: break
    }
    return !builder.isTooLarge
  }

  mutating func end(_ name: Name?) {
    if name == .title {
      if title == nil, !text.isEmpty { title = text.take() }
      text.clear()
      isInTitle = false
      return
    }
    flush()
    switch name {
    case .table: builder.closeTable()
    case .td, .th: builder.closeCell()
    case .pre: preformatted -= 1
    default: break
    }
  }

  /// Adds text that ends on `endLine`, with a line separator where a block begins or ends.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, endLine: Int) {
    guard !builder.isTooLarge else { return }
    var rest = HTMLText.Stretch(bytes, endLine: endLine)
    if !isInTitle {
      let breaksAtLineFeeds = preformatted > 0 || keepsLineEnds && !builder.isInCell
      while let line = rest.nextLine(atLineFeeds: breaksAtLineFeeds) {
        text.append(line)
        flush()
      }
    }
    text.append(rest)
  }

  mutating func finish() throws(ReadingRefusal) -> Transcript {
    flush()
    return try builder.finish(title: title)
  }

  /// Ends the line of text.
  ///
  /// A no-break space alone counts in a cell, where it stands for a value, and nowhere else.
  private mutating func flush() {
    guard !text.isEmpty, builder.isInCell || !text.isBlank else {
      text.clear()
      return
    }
    let line = text.line
    builder.add(text.take(), source: Source(line: line))
  }
}
