/// Finds the first field of a form with files, which carries the token of the session.
enum FormTokenField {
  /// The value of the field, where it is the first one and complete; nil otherwise.
  static func value(in bytes: some Collection<UInt8>, field: String) -> String? {
    let head = Array(bytes.prefix(FormGuard.headBytes))
    guard let start = end(of: "\r\n\r\n", in: head[...]) else { return nil }
    let headers = String(decoding: head[..<start], as: UTF8.self)
    let line = headers.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let line, line.contains("; name=\"\(field)\""), !line.contains("filename"),
      let stop = end(of: "\r\n--", in: head[start...])
    else { return nil }
    return String(decoding: head[start..<stop - 4], as: UTF8.self)
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: Array(mark.utf8))?.upperBound
  }
}
