/// Hears the events of a document as it is parsed.
///
/// Names are indices into the vocabulary, -1 for any other name.
public protocol MarkupHandler: AnyObject {
  /// An element opens. Returning false ends the parsing as too complex.
  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool
  /// An element closes; every start has its end, in order.
  func end(_ name: Int, line: Int)
  /// A stretch of text, valid UTF-8; `line` is the line of its end. One text may arrive in several stretches.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int)
}

/// Why a document could not be parsed.
public enum MarkupFault: Error, Equatable, Sendable {
  /// The XML is not well-formed.
  case malformed
  /// Nested deeper, or longer, than the limits allow; or it brings a document type of its own.
  case tooComplex
  /// Not done in time.
  case timedOut
}
