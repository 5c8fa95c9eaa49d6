/// A message authentication code over a hash function (RFC 2104, GB/T 15852.2).
public enum HMAC {
  /// The code of some bytes under a key.
  public static func code(
    of bytes: some ContiguousBytesConvertible, key: [UInt8], function: HashFunction = .sm3
  ) -> [UInt8] {
    let stream = HMACStream(key: key, function: function)
    stream.update(bytes)
    return stream.finish()
  }
}

/// A message authentication code of bytes that come piece by piece.
public final class HMACStream {
  private static let block = 64
  private let inner: HashStream
  private let outer: HashStream

  /// A code of nothing yet, under a key.
  public init(key: [UInt8], function: HashFunction = .sm3) {
    // A key longer than a block of the hash is hashed first; all three functions have blocks of 64 bytes.
    let short = key.count > Self.block ? function.hash(key) : key
    let padded = short + [UInt8](repeating: 0, count: Self.block - short.count)
    inner = HashStream(function)
    inner.update(padded.map { $0 ^ 0x36 })
    outer = HashStream(function)
    outer.update(padded.map { $0 ^ 0x5C })
  }

  /// Adds bytes.
  public func update(_ bytes: some ContiguousBytesConvertible) { inner.update(bytes) }

  /// The code of all that was added; the stream is of no use afterwards.
  public func finish() -> [UInt8] {
    outer.update(inner.finish())
    return outer.finish()
  }
}
