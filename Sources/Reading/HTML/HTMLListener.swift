import Containers

/// Hears the events of an HTML page.
///
/// A class because the parser calls back; all it hears goes on to one value.
final class HTMLListener: MarkupHandler {
  static let vocabulary = MarkupVocabulary(HTMLPage.Name.allCases.map { String(describing: $0) })

  private var page: HTMLPage

  init(keepsLineEnds: Bool) {
    page = HTMLPage(keepsLineEnds: keepsLineEnds)
  }

  /// Bytes of text so far.
  var textBytes: Int { page.textBytes }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    page.start(HTMLPage.Name(rawValue: name), attributes, line: line)
  }

  func end(_ name: Int, line: Int) {
    page.end(HTMLPage.Name(rawValue: name))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    page.add(bytes, endLine: line)
  }

  func finish() throws(ReadingRefusal) -> Transcript {
    try page.finish()
  }
}
