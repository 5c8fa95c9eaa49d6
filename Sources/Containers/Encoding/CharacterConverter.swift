import Glibc

/// Converts text of a named encoding to UTF-8 with the C library's tables.
public struct CharacterConverter: Sendable {
  /// What became of the bytes.
  public struct Conversion: Sendable {
    /// The text in UTF-8; each place that could not be converted is one U+FFFD.
    public var bytes: [UInt8]
    /// How many places could not be converted.
    public var faults: Int
  }

  /// The encoding's name as iconv knows it.
  public let encoding: String

  /// A converter from an encoding.
  public init(from encoding: String) {
    self.encoding = encoding
  }

  /// The text in UTF-8, or nil when the encoding is unknown or more than `tolerance` places are faulty.
  public func convert(_ bytes: [UInt8], tolerance: Int) -> Conversion? {
    guard let descriptor = iconv_open("UTF-8", encoding), descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var result = Conversion(bytes: [], faults: 0)
    result.bytes.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var source = bytes
    let finished = source.withUnsafeMutableBytes { input in
      convert(input, with: descriptor, tolerance: tolerance, into: &result)
    }
    return finished ? result : nil
  }

  private func convert(
    _ input: UnsafeMutableRawBufferPointer, with descriptor: iconv_t, tolerance: Int, into result: inout Conversion
  ) -> Bool {
    var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      while left > 0 {
        var to = buffer.baseAddress
        var room = buffer.count
        let status = iconv(descriptor, &next, &left, &to, &room)
        // The code is read at once, before anything else can change it.
        let code = errno
        result.bytes.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(buffer.count - room))
        if status != -1 || code == E2BIG { continue }
        result.faults += 1
        guard result.faults <= tolerance else { return false }
        result.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        guard code == EILSEQ else { return true }
        next = next.map { $0 + 1 }
        left -= 1
      }
      return true
    }
  }
}
