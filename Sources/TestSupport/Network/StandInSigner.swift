import CCrypto
import Cryptography

/// A key pair of a stand-in provider, made when the tests run.
///
/// Its key is read by many threads and changed by none.
public final class StandInSigner: @unchecked Sendable {
  /// The name under which it is published.
  public let id: String
  /// The algorithm that it is for, as a proof names it.
  public let algorithm: String
  private let key: OpaquePointer

  /// A new pair; `isCurve` is for P-256, else RSA of so many bits.
  public init?(_ id: String, isCurve: Bool = false, bits: Int32 = 2_048) {
    self.id = id
    algorithm = isCurve ? "ES256" : "RS256"
    let context = EVP_PKEY_CTX_new_from_name(nil, isCurve ? "EC" : "RSA", nil)
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      isCurve
        ? EVP_PKEY_CTX_set_group_name(context, "P-256") == 1 : EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1,
      EVP_PKEY_generate(context, &key) == 1, let key
    else { return nil }
    self.key = key
  }

  deinit {
    EVP_PKEY_free(key)
  }

  /// The public key as a provider publishes it.
  public var published: String {
    algorithm == "RS256"
      ? #"{"kty":"RSA","use":"sig","alg":"RS256","kid":"\#(id)","n":"\#(text("n"))","e":"\#(text("e"))"}"#
      : #"{"kty":"EC","crv":"P-256","kid":"\#(id)","x":"\#(text("qx", width: 32))","y":"\#(text("qy", width: 32))"}"#
  }

  /// A number of the public key; `width` is the least number of bytes.
  public func number(_ name: String, width: Int = 1) -> [UInt8] {
    var number: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, name, &number) == 1 else { return [] }
    defer { BN_free(number) }
    var bytes = [UInt8](repeating: 0, count: max(width, (Int(BN_num_bits(number)) + 7) / 8))
    BN_bn2binpad(number, &bytes, Int32(bytes.count))
    return bytes
  }

  /// The signature of some bytes, as a proof carries it.
  public func sign(_ message: [UInt8]) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: 1_024)
    var count = signature.count
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1
    else { return [] }
    return algorithm == "RS256" ? Array(signature.prefix(count)) : Self.numbers(of: Array(signature.prefix(count)))
  }

  private func text(_ name: String, width: Int = 1) -> String { Base64URL.encode(number(name, width: width)) }

  /// The two numbers of a signature, thirty-two bytes each.
  private static func numbers(of encoded: [UInt8]) -> [UInt8] {
    encoded.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      guard let signature = d2i_ECDSA_SIG(nil, &start, buffer.count) else { return [] }
      defer { ECDSA_SIG_free(signature) }
      var bytes = [UInt8](repeating: 0, count: 64)
      bytes.withUnsafeMutableBufferPointer { output in
        guard let base = output.baseAddress else { return }
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), base, 32)
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), base + 32, 32)
      }
      return bytes
    }
  }
}
