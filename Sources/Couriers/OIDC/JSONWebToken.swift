import Cryptography
import Foundation
import Operations

/// A signed proof in its compact form (RFC 7515, RFC 7519), read but not believed until a key has checked it.
struct JSONWebToken: Sendable {
  /// The algorithms that are taken; `none` and those with a shared secret are not among them.
  enum Algorithm: String, Decodable, Sendable {
    /// RSA over SHA-256.
    case rs256 = "RS256"
    /// ECDSA on P-256 over SHA-256.
    case es256 = "ES256"
  }

  /// The most characters of a proof.
  private static let limit = 65_536

  let algorithm: Algorithm
  /// The name of the key; nil where it is not said.
  let keyID: String?
  private let signed: [UInt8]
  private let payload: [UInt8]
  private let signature: [UInt8]

  private struct Header: Decodable {
    var alg: String
    var kid: String?
    var crit: [String]?
  }

  /// Reads a proof.
  ///
  /// - Throws: `IdentityProviderFault.untrusted` where it is none that is taken here.
  init(_ text: String) throws(IdentityProviderFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.limit, parts.count == 3, let head = Base64URL.decode(parts[0]),
      let payload = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2]),
      let header = try? JSONDecoder().decode(Header.self, from: Data(head))
    else { throw .untrusted("the proof cannot be read") }
    guard let algorithm = Algorithm(rawValue: header.alg) else { throw .untrusted("the algorithm is not taken") }
    guard header.crit == nil else { throw .untrusted("the proof demands an extension") }
    self.algorithm = algorithm
    self.payload = payload
    self.signature = signature
    keyID = header.kid
    signed = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// What the proof says, once a key of its issuer has checked it.
  ///
  /// - Throws: `IdentityProviderFault.untrusted`.
  func claims(checkedBy key: JSONWebKey) throws(IdentityProviderFault) -> [String: Claim] {
    // The key says what it is for; what the proof says of itself must agree and decides nothing.
    guard key.algorithm == algorithm, key.key.verifies(signature, of: signed) else {
      throw .untrusted("the signature is wrong")
    }
    guard let claims = try? JSONDecoder().decode([String: Claim].self, from: Data(payload)) else {
      throw .untrusted("the proof cannot be read")
    }
    return claims
  }
}

/// One statement of a proof.
enum Claim: Decodable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([String])
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([String].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// The text, where it is one.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number of seconds, where it is one that makes sense.
  var seconds: Int64? {
    if case .number(let number) = self, number.isFinite, abs(number) < 1e11 { Int64(number) } else { nil }
  }
  /// The texts: of a list, or the one text.
  var texts: [String] {
    switch self {
    case .list(let texts): texts
    case .text(let text): [text]
    case .number, .flag, .other: []
    }
  }
}
