import Containers
import Disclosure

/// Hears the events of an HTML page and writes the transcript.
final class HTMLListener: MarkupHandler {
  private enum Name: Int, CaseIterable {
    case title, table, tr, td, th, pre, colspan, rowspan
  }

  static let vocabulary = MarkupVocabulary(Name.allCases.map { String(describing: $0) })

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

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    flush()
    switch Name(rawValue: name) {
    case .table: builder.openTable()
    case .tr: builder.openRow()
    case .td, .th: openCell(attributes, line: line)
    case .pre: preformatted += 1
    case .title: isInTitle = true
    case .colspan, .rowspan, nil: break
    }
    return !builder.isTooLarge
  }

  func end(_ name: Int, line: Int) {
    switch Name(rawValue: name) {
    case .title:
      if title == nil, !text.isEmpty { title = text.take() }
      text.clear()
      isInTitle = false
    case .table:
      flush()
      builder.closeTable()
    case .td, .th:
      flush()
      builder.closeCell()
    case .pre:
      flush()
      preformatted -= 1
    case .tr, .colspan, .rowspan, nil:
      flush()
    }
  }

  /// Text with a line separator where a block begins or ends.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard !builder.isTooLarge else { return }
    guard !isInTitle else { return text.append(bytes[...], endLine: line) }
    let breaksAtLineFeeds = preformatted > 0 || keepsLineEnds && !builder.isInCell
    var start = 0
    var startLine = line - HTMLText.lineFeeds(bytes[...])
    while let end = HTMLText.lineBreak(in: bytes, from: start, atLineFeeds: breaksAtLineFeeds) {
      let part = bytes[start..<end.lowerBound]
      text.append(part, endLine: startLine + HTMLText.lineFeeds(part))
      flush()
      startLine += HTMLText.lineFeeds(bytes[start..<end.upperBound])
      start = end.upperBound
    }
    text.append(bytes[start...], endLine: line)
  }

  func finish() throws(ReadingRefusal) -> Transcript {
    flush()
    return try builder.finish(title: title)
  }

  private func openCell(_ attributes: MarkupAttributes, line: Int) {
    let columnSpan = attributes.number(Name.colspan.rawValue) ?? 1
    let rowSpan = attributes.number(Name.rowspan.rawValue) ?? 1
    builder.openCell(columnSpan: columnSpan, rowSpan: rowSpan) { _ in Source(line: line) }
  }

  /// Ends the line of text. A no-break space alone counts in a cell, where it stands for a value, and nowhere else.
  private func flush() {
    guard !text.isEmpty else {
      text.clear()
      return
    }
    if text.isBlank, !builder.isInCell {
      text.clear()
      return
    }
    let line = text.line
    builder.add(text.take(), source: Source(line: line))
  }
}
