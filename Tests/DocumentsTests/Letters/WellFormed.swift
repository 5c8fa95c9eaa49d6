import Containers

/// Whether a part of a file is XML that a strict reader takes, and what text stands in it.
final class WellFormed: MarkupHandler {
  private(set) var text = ""

  init(_ xml: String) throws {
    var copy = Array(xml.utf8)
    try copy.withUnsafeMutableBufferPointer {
      try MarkupParser().parseXML(UnsafeBufferPointer($0), vocabulary: MarkupVocabulary(["t"]), handler: self)
    }
  }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool { true }
  func end(_ name: Int, line: Int) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) { text += String(decoding: bytes, as: UTF8.self) }
}
