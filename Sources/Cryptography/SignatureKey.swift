import CCrypto

/// A public key of another system that checks its signatures: RSA or the curve P-256, both over SHA-256.
///
/// For what others sign and we only read, such as the proofs of a single sign-on (RFC 7518, RS256 and ES256).
public struct SignatureKey: Hashable, Sendable {
  /// Which kind of key, and with it the only kind of signature that it checks.
  public enum Kind: Hashable, Sendable {
    /// RSA with PKCS #1 v1.5 padding.
    case rsa
    /// ECDSA over P-256; a signature is the two numbers of thirty-two bytes each.
    case p256
  }

  /// Which kind.
  public let kind: Kind
  private let first: [UInt8]
  private let second: [UInt8]

  /// An RSA key; nil where it has less than 2,048 bits, or so many that checking would take long.
  public init?(modulus: [UInt8], exponent: [UInt8]) {
    let modulus = Array(modulus.drop { $0 == 0 })
    let bits = modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
    let exponent = Array(exponent.drop { $0 == 0 })
    // With the exponent 1, everybody could sign.
    guard (2_048...8_192).contains(bits), exponent.count <= 8, exponent != [1], exponent.last.map({ $0 & 1 }) == 1
    else { return nil }
    self.init(.rsa, modulus, exponent)
  }

  /// A point of P-256; nil where it is none.
  public init?(x: [UInt8], y: [UInt8]) {
    guard x.count == 32, y.count == 32 else { return nil }
    self.init(.p256, x, y)
  }

  private init?(_ kind: Kind, _ first: [UInt8], _ second: [UInt8]) {
    self.kind = kind
    self.first = first
    self.second = second
    guard let key = loaded() else { return nil }
    EVP_PKEY_free(key)
  }

  /// Whether a signature is that of some bytes.
  public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let signature = kind == .rsa ? signature : Self.encoded(signature), let key = loaded() else { return false }
    let context = EVP_MD_CTX_new()
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    return EVP_DigestVerifyInit(context, nil, Methods.shared.hash(.sha256), nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  /// The key as libcrypto holds it, to be freed; nil where it is no key, such as a point beside the curve.
  private func loaded() -> OpaquePointer? {
    guard let builder = OSSL_PARAM_BLD_new() else { return nil }
    defer { OSSL_PARAM_BLD_free(builder) }
    switch kind {
    case .rsa:
      let modulus = BN_bin2bn(first, Int32(first.count), nil)
      let exponent = BN_bin2bn(second, Int32(second.count), nil)
      defer {
        BN_free(modulus)
        BN_free(exponent)
      }
      return crypto_push_rsa(builder, modulus, exponent) == 1 ? Self.key("RSA", of: builder) : nil
    case .p256:
      // The builder points to the bytes that it is given until the key is made.
      return ([4] + first + second).withUnsafeBytes { point in
        crypto_push_p256(builder, point.baseAddress, point.count) == 1 ? Self.key("EC", of: builder) : nil
      }
    }
  }

  private static func key(_ algorithm: String, of builder: OpaquePointer) -> OpaquePointer? {
    let parameters = OSSL_PARAM_BLD_to_param(builder)
    let context = EVP_PKEY_CTX_new_from_name(nil, algorithm, nil)
    defer {
      EVP_PKEY_CTX_free(context)
      OSSL_PARAM_free(parameters)
    }
    var key: OpaquePointer?
    guard EVP_PKEY_fromdata_init(context) == 1,
      EVP_PKEY_fromdata(context, &key, crypto_public_key(), parameters) == 1
    else { return nil }
    return key
  }

  /// The two numbers of a signature in the form that libcrypto reads; nil where they are not sixty-four bytes.
  private static func encoded(_ signature: [UInt8]) -> [UInt8]? {
    guard signature.count == 64, let numbers = ECDSA_SIG_new() else { return nil }
    defer { ECDSA_SIG_free(numbers) }
    let (r, s) = (BN_bin2bn(Array(signature.prefix(32)), 32, nil), BN_bin2bn(Array(signature.suffix(32)), 32, nil))
    // From here on both belong to the signature.
    guard ECDSA_SIG_set0(numbers, r, s) == 1 else { return nil }
    var pointer: UnsafeMutablePointer<UInt8>?
    let count = i2d_ECDSA_SIG(numbers, &pointer)
    defer { crypto_free(pointer) }
    guard count > 0, let pointer else { return nil }
    return Array(UnsafeBufferPointer(start: pointer, count: Int(count)))
  }
}
