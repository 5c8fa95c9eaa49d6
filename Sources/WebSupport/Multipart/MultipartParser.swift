import Foundation

/// Splits `multipart/form-data` (RFC 7578) while it arrives; keeps no more than one delimiter or one part's head.
public struct MultipartParser: Sendable {
  /// What was found.
  public enum Event: Sendable {
    /// A part begins.
    case begin(MultipartHead)
    /// The next bytes of the part.
    case bytes(ArraySlice<UInt8>)
    /// The part is complete.
    case end
  }

  /// What is wrong with the body.
  public enum Fault: Error, Equatable, Sendable {
    /// The body ends before its last delimiter.
    case truncated
    /// A delimiter or a head is not what RFC 7578 says.
    case malformed
  }

  /// The most bytes that the head of one part may have.
  static let maximumHead = 8_192

  private enum State { case preamble, delimiter, head, body, epilogue }

  private let delimiter: [UInt8]
  private var state = State.preamble
  private var pending: [UInt8]

  /// A parser for the boundary that `contentType` names; nil where it is not `multipart/form-data` with a boundary.
  public init?(contentType: String) {
    let parameters = HeaderParameters(contentType)
    guard parameters.value == "multipart/form-data", let boundary = parameters["boundary"],
      (1...70).contains(boundary.utf8.count)
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter may stand at the very beginning, without a line break before it.
    pending = Array("\r\n".utf8)
  }

  /// Takes the next bytes and says what they hold.
  ///
  /// - Throws: `Fault`, or whatever `emit` throws.
  public mutating func feed(_ bytes: some Sequence<UInt8>, _ emit: (Event) throws -> Void) throws {
    pending += bytes
    while try step(emit) {}
  }

  /// Says that no more bytes come.
  ///
  /// - Throws: `Fault.truncated` where the last delimiter is missing.
  public func finish() throws(Fault) {
    guard case .epilogue = state else { throw .truncated }
  }

  /// Does what can be done with `pending`; false where more bytes are needed.
  private mutating func step(_ emit: (Event) throws -> Void) throws -> Bool {
    switch state {
    case .preamble:
      return try skipToDelimiter { _ in }
    case .delimiter:
      return try readDelimiterEnd()
    case .head:
      return try readHead(emit)
    case .body:
      return try skipToDelimiter { slice in
        if !slice.isEmpty { try emit(.bytes(slice)) }
      } onDelimiter: {
        try emit(.end)
      }
    case .epilogue:
      pending = []
      return false
    }
  }

  private mutating func skipToDelimiter(
    _ take: (ArraySlice<UInt8>) throws -> Void, onDelimiter: () throws -> Void = {}
  ) throws -> Bool {
    if let start = pending.firstIndex(of: delimiter) {
      try take(pending[..<start])
      try onDelimiter()
      pending.removeSubrange(..<(start + delimiter.count))
      state = .delimiter
      return true
    }
    // The last bytes may be the beginning of a delimiter whose rest is still to come.
    let safe = max(0, pending.count - delimiter.count + 1)
    try take(pending[..<safe])
    pending.removeSubrange(..<safe)
    return false
  }

  private mutating func readDelimiterEnd() throws -> Bool {
    let padding = pending.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    guard padding < 256 else { throw Fault.malformed }
    guard pending.count >= padding + 2 else { return false }
    switch (pending[padding], pending[padding + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")) where padding == 0: state = .epilogue
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): state = .head
    default: throw Fault.malformed
    }
    pending.removeSubrange(..<(padding + 2))
    return true
  }

  private mutating func readHead(_ emit: (Event) throws -> Void) throws -> Bool {
    guard let end = pending.firstIndex(of: Array("\r\n\r\n".utf8)) else {
      guard pending.count <= Self.maximumHead else { throw Fault.malformed }
      return false
    }
    guard end <= Self.maximumHead, let head = MultipartHead(pending[..<end]) else { throw Fault.malformed }
    try emit(.begin(head))
    pending.removeSubrange(..<(end + 4))
    state = .body
    return true
  }
}

extension [UInt8] {
  /// Where `pattern` first stands.
  ///
  /// Files are large, so the search goes from line break to line break with `memchr`.
  func firstIndex(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var from = 0
      let last = count - pattern.count
      while from <= last, let hit = memchr(base + from, Int32(first), last - from + 1) {
        let index = UnsafeRawPointer(hit) - base
        if memcmp(base + index, pattern, pattern.count) == 0 { return index }
        from = index + 1
      }
      return nil
    }
  }
}
