import CCrypto

/// Signatures with Ed25519 (RFC 8032).
public enum Ed25519 {
  /// The key that signs; whoever has it can sign.
  public struct PrivateKey: Sendable {
    /// The thirty-two bytes from which everything else follows; a secret.
    public let seed: [UInt8]
    /// The key that checks its signatures.
    public let publicKey: PublicKey

    /// A new key.
    public static func generate() -> PrivateKey {
      guard let key = PrivateKey(seed: Randomness.bytes(32)) else {
        preconditionFailure("every thirty-two bytes are a key")
      }
      return key
    }

    /// The key of a seed; nil where it has not thirty-two bytes.
    public init?(seed: [UInt8]) {
      guard seed.count == 32, let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, 32) else {
        return nil
      }
      defer { EVP_PKEY_free(key) }
      var bytes = [UInt8](repeating: 0, count: 32)
      var count = 32
      guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, let publicKey = PublicKey(bytes: bytes) else {
        return nil
      }
      self.seed = seed
      self.publicKey = publicKey
    }

    /// The signature of some bytes: sixty-four bytes, always the same.
    public func sign(_ message: [UInt8]) -> [UInt8] {
      let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
      let context = EVP_MD_CTX_new()
      defer {
        EVP_MD_CTX_free(context)
        EVP_PKEY_free(key)
      }
      var signature = [UInt8](repeating: 0, count: 64)
      var count = 64
      let done =
        EVP_DigestSignInit(context, nil, nil, nil, key) == 1
        && EVP_DigestSign(context, &signature, &count, message, message.count) == 1
      precondition(done && count == 64, "libcrypto cannot sign with Ed25519")
      return signature
    }
  }

  /// The key that checks signatures; everybody may have it.
  public struct PublicKey: Hashable, Sendable, CustomStringConvertible {
    /// Its thirty-two bytes.
    public let bytes: [UInt8]

    /// The key of those bytes; nil where there are not thirty-two.
    public init?(bytes: [UInt8]) {
      guard bytes.count == 32 else { return nil }
      self.bytes = bytes
    }

    /// The key that sixty-four hexadecimal digits write; nil where they are not.
    public init?(_ text: some StringProtocol) {
      guard let bytes = Hexadecimal.decode(text) else { return nil }
      self.init(bytes: bytes)
    }

    /// Sixty-four hexadecimal digits.
    public var description: String { Hexadecimal.encode(bytes) }

    /// Whether a signature is that of some bytes.
    public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
      guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count) else { return false }
      let context = EVP_MD_CTX_new()
      defer {
        EVP_MD_CTX_free(context)
        EVP_PKEY_free(key)
      }
      return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
  }
}
