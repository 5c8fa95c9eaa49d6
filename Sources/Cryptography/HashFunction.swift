import CCrypto

/// A hash function.
public enum HashFunction: String, Sendable, CaseIterable {
  /// SM3 (GB/T 32905-2016), of thirty-two bytes.
  case sm3 = "SM3"
  /// SHA-256 (FIPS 180-4), of thirty-two bytes.
  case sha256 = "SHA2-256"
  /// SHA-1, of twenty bytes; only where a protocol asks for it, as RFC 6238 does.
  case sha1 = "SHA1"

  /// How many bytes a hash has.
  public var size: Int { self == .sha1 ? 20 : 32 }

  /// The hash of some bytes.
  public func hash(_ bytes: some ContiguousBytesConvertible) -> [UInt8] {
    bytes.withContiguousBytes { input in
      var digest = [UInt8](repeating: 0, count: size)
      let done = EVP_Digest(input.baseAddress, input.count, &digest, nil, Methods.shared.hash(self), nil)
      precondition(done == 1, "libcrypto cannot compute \(rawValue)")
      return digest
    }
  }
}

/// The hash of bytes that come piece by piece, so that a file need not be held in memory.
public final class HashStream {
  private let context: OpaquePointer
  private let function: HashFunction

  /// A hash of nothing yet.
  public init(_ function: HashFunction) {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a hash") }
    self.context = context
    self.function = function
    begin()
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Adds bytes.
  public func update(_ bytes: some ContiguousBytesConvertible) {
    let done = bytes.withContiguousBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(done == 1, "libcrypto cannot compute \(function.rawValue)")
  }

  /// The hash of all that was added; afterwards the stream is empty again.
  public func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: function.size)
    let done = EVP_DigestFinal_ex(context, &digest, nil)
    precondition(done == 1, "libcrypto cannot compute \(function.rawValue)")
    begin()
    return digest
  }

  private func begin() {
    let done = EVP_DigestInit_ex2(context, Methods.shared.hash(function), nil)
    precondition(done == 1, "libcrypto cannot compute \(function.rawValue)")
  }
}
