import Cryptography
import Foundation

/// A public key as a provider publishes it (RFC 7517); such as are of no use here are left out.
struct JSONWebKey: Sendable {
  /// Its name; nil where it has none.
  let id: String?
  /// The one algorithm that it is for.
  let algorithm: JSONWebToken.Algorithm
  let key: SignatureKey

  /// The usable keys of a set.
  ///
  /// - Throws: `DecodingError` where it is no set of keys.
  static func list(_ bytes: [UInt8]) throws -> [JSONWebKey] {
    let set = try JSONDecoder().decode(KeySet.self, from: Data(bytes))
    // A set of thousands of keys is no set of ours.
    return set.keys.prefix(50).compactMap(JSONWebKey.init)
  }

  private struct KeySet: Decodable {
    var keys: [Written]
  }

  private struct Written: Decodable {
    var kty: String?
    var kid: String?
    var use: String?
    var alg: String?
    var crv: String?
    var n: String?
    var e: String?
    var x: String?
    var y: String?
  }

  private init?(_ written: Written) {
    guard written.use == nil || written.use == "sig" else { return nil }
    func bytes(_ text: String?) -> [UInt8] { text.flatMap { Base64URL.decode($0) } ?? [] }
    switch (written.kty, written.crv) {
    case ("RSA", _):
      guard let key = SignatureKey(modulus: bytes(written.n), exponent: bytes(written.e)) else { return nil }
      (self.key, algorithm) = (key, .rs256)
    case ("EC", "P-256"):
      guard let key = SignatureKey(x: bytes(written.x), y: bytes(written.y)) else { return nil }
      (self.key, algorithm) = (key, .es256)
    default: return nil
    }
    guard written.alg == nil || written.alg == algorithm.rawValue else { return nil }
    id = written.kid
  }
}
