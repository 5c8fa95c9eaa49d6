import CCrypto

/// The key stream of SM4 (GB/T 32907-2016) in counter mode; it both enciphers and deciphers.
///
/// The same key and counter must never be used twice, and nothing enciphered may be trusted without its code: use
/// `Seal` and `StreamSealer`, which see to both.
final class SM4Counter {
  private let context: OpaquePointer

  /// A key stream of a key of sixteen bytes that begins at a counter of sixteen bytes.
  init(key: [UInt8], counter: [UInt8]) {
    precondition(key.count == 16 && counter.count == 16, "SM4 has keys and counters of sixteen bytes")
    guard let context = EVP_CIPHER_CTX_new() else { preconditionFailure("no memory for a cipher") }
    self.context = context
    let done = EVP_EncryptInit_ex2(context, Methods.shared.sm4Counter, key, counter, nil)
    precondition(done == 1, "libcrypto cannot compute SM4")
  }

  deinit {
    EVP_CIPHER_CTX_free(context)
  }

  /// The bytes enciphered, or deciphered.
  func apply(_ bytes: some Collection<UInt8> & ContiguousBytesConvertible) -> [UInt8] {
    bytes.withContiguousBytes { input in
      [UInt8](unsafeUninitializedCapacity: input.count) { output, count in
        var written: Int32 = 0
        let start = input.assumingMemoryBound(to: UInt8.self).baseAddress
        let done =
          input.isEmpty
          ? 1 : EVP_EncryptUpdate(context, output.baseAddress, &written, start, Int32(input.count))
        precondition(done == 1 && Int(written) == input.count, "libcrypto cannot compute SM4")
        count = input.count
      }
    }
  }
}
