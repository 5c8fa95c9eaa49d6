import CXML

/// Parses HTML and XML into events, without ever building a tree.
///
/// No network, no entities of the document's own, and bounded in depth, number of elements and time.
public struct MarkupParser: Sendable {
  /// How deep elements may nest.
  ///
  /// Real files stay below fifty; libxml2 itself gives up on XML at 256.
  public var depth = 250
  /// How many elements there may be.
  public var elements = 3_000_000
  /// How long it may take.
  public var seconds = 2.0

  /// A parser with the usual limits.
  public init() {}

  /// Parses HTML in UTF-8, recovering from every error in it.
  ///
  /// Only what lays the text out is heard: tables with their spans, preformatted text and the title. Other blocks and
  /// line breaks come as a line separator (U+2028) in the text, and inline elements leave their text behind; scripts,
  /// styles, comments and controls leave nothing, nor do hidden elements unless `keepsHidden`.
  ///
  /// - Returns: whether anything was left out because it is hidden.
  public func parseHTML(
    _ bytes: UnsafeBufferPointer<UInt8>, vocabulary: MarkupVocabulary, handler: any MarkupHandler,
    keepsHidden: Bool = false
  ) throws(MarkupFault) -> Bool {
    let trimmer = HTMLTrimmer(bytes, keepsHidden: keepsHidden)
    try run(trimmer.trimmed, vocabulary, handler, cxml_parse_html)
    return trimmer.hasCutHidden
  }

  /// Parses HTML in UTF-8 as it stands, recovering from every error in it: all that the vocabulary names is heard.
  public func parsePage(
    _ bytes: UnsafeBufferPointer<UInt8>, vocabulary: MarkupVocabulary, handler: any MarkupHandler
  ) throws(MarkupFault) {
    try run(bytes, vocabulary, handler, cxml_parse_html)
  }

  /// Parses XML in any encoding that it declares, strictly.
  ///
  /// Names are local names.
  public func parseXML(
    _ bytes: UnsafeBufferPointer<UInt8>, vocabulary: MarkupVocabulary, handler: any MarkupHandler
  ) throws(MarkupFault) {
    try run(bytes, vocabulary, handler, cxml_parse_xml)
  }

  private typealias Parse =
    @convention(c) (
      UnsafePointer<UInt8>?, Int, UnsafePointer<cxml_vocabulary>?, UnsafePointer<cxml_handler>?,
      UnsafePointer<cxml_limits>?
    ) -> cxml_result

  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: MarkupVocabulary, _ handler: any MarkupHandler,
    _ parse: Parse
  ) throws(MarkupFault) {
    let listener = Listener(handler)
    var callbacks = cxml_handler(
      owner: Unmanaged.passUnretained(listener).toOpaque(), start: onStart, end: onEnd, text: onText)
    var limits = cxml_limits(depth: Int32(depth), elements: Int64(elements), seconds: seconds)
    let result = vocabulary.withNames { names in
      withUnsafePointer(to: names) { parse(bytes.baseAddress, bytes.count, $0, &callbacks, &limits) }
    }
    withExtendedLifetime(listener) {}
    switch result {
    case CXML_OK: return
    case CXML_MALFORMED: throw .malformed
    case CXML_TIMED_OUT: throw .timedOut
    default: throw .tooComplex
    }
  }
}

/// Carries the Swift handler through C.
private final class Listener {
  let handler: any MarkupHandler

  init(_ handler: any MarkupHandler) {
    self.handler = handler
  }

  static func at(_ owner: UnsafeMutableRawPointer?) -> (any MarkupHandler)? {
    guard let owner else { return nil }
    return Unmanaged<Listener>.fromOpaque(owner).takeUnretainedValue().handler
  }
}

private func onStart(
  owner: UnsafeMutableRawPointer?, name: Int32, attributes: UnsafePointer<cxml_attribute>?, count: Int32,
  line: Int32
) -> Bool {
  let list = UnsafeBufferPointer(start: attributes, count: Int(count))
  return Listener.at(owner)?.start(Int(name), MarkupAttributes(list: list), line: Int(line)) ?? false
}

private func onEnd(owner: UnsafeMutableRawPointer?, name: Int32, line: Int32) {
  Listener.at(owner)?.end(Int(name), line: Int(line))
}

private func onText(owner: UnsafeMutableRawPointer?, bytes: UnsafePointer<UInt8>?, count: Int32, line: Int32) {
  Listener.at(owner)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)), line: Int(line))
}
