import Containers

/// Turns the bytes of a text file into valid UTF-8 without byte order mark and NUL.
///
/// A byte order mark decides; then NUL bytes in every other place (UTF-16); then UTF-8, which other encodings hardly
/// ever imitate; then what the file declares of itself; then GB18030. Whatever comes out must look like text.
struct TextDecoder {
  /// One faulty place in so many bytes is still read, as U+FFFD: a character cut off, a byte damaged on the way.
  private static let bytesPerFault = 200

  /// So many characters must be right before bytes at the ends are taken for parts of others.
  private static let evidence = 4

  /// The text in UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - declared: the encoding that the file states itself (`charset=…`), if it does; asked only in doubt.
  /// - Returns: the text, never with a NUL.
  /// - Throws: `undecodable`.
  func decode(_ bytes: [UInt8], declared: @autoclosure () -> String? = nil) throws(ReadingRefusal) -> [UInt8] {
    if let mark = ByteOrderMark(bytes) {
      let body = Array(bytes.dropFirst(mark.length))
      let text = mark.encoding == "UTF-8" ? utf8(body) : converted(body, from: mark.encoding)
      guard let text else { throw .undecodable }
      return text
    }
    if let encoding = UnmarkedUTF16.encoding(of: bytes), let text = converted(bytes, from: encoding) { return text }
    if let text = utf8(bytes) { return text }
    if let declared = DeclaredEncoding.known(declared()), let text = converted(bytes, from: declared) { return text }
    guard let text = converted(bytes, from: "GB18030") else { throw .undecodable }
    return text
  }

  /// The bytes themselves when they are UTF-8, mended when they very nearly are.
  private func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    let survey = UTF8Survey(bytes)
    guard survey.controls <= bytes.count / 50, survey.nulls <= bytes.count / 10 else { return nil }
    if survey.isClean { return bytes }
    guard survey.faults <= 1 + bytes.count / Self.bytesPerFault else { return nil }
    guard survey.faults <= survey.characters / 10 else { return nil }
    let isCut = survey.cutAtStart + survey.cutAtEnd > 0
    guard !isCut || survey.characters >= Self.evidence else { return nil }
    let whole = Array(bytes.dropFirst(survey.cutAtStart).dropLast(survey.cutAtEnd))
    let mended = survey.faults == 0 ? whole : Array(String(decoding: whole, as: UTF8.self).utf8)
    return survey.nulls == 0 ? mended : mended.filter { $0 != 0 }
  }

  private func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let tolerance = 1 + bytes.count / Self.bytesPerFault
    guard let conversion = CharacterConverter(from: encoding).convert(bytes, tolerance: tolerance) else { return nil }
    guard TextPlausibility(conversion.bytes).isText else { return nil }
    return conversion.bytes.filter { $0 != 0 }
  }
}
