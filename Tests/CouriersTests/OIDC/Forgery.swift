import Cryptography
import TestSupport
import Testing

/// A proof that is not quite the answer to our question, and what gives it away.
struct Forgery: Sendable, CustomTestStringConvertible {
  let name: String
  let reason: String
  /// Changes the proof; the number is the second since 1970.
  let twist: @Sendable (inout StandInProvider.Proof, Int64) -> Void

  var testDescription: String { name }

  private init(
    _ name: String, _ reason: String = "", _ twist: @escaping @Sendable (inout StandInProvider.Proof, Int64) -> Void
  ) {
    self.name = name
    self.reason = reason
    self.twist = twist
  }

  static let harmless = [
    Forgery("ended a minute ago by our clock") { $0.claims["exp"] = "\($1 - 59)" },
    Forgery("made in a minute by our clock") { $0.claims["iat"] = "\($1 + 60)" },
    Forgery("for several, and we asked") { proof, _ in
      proof.claims["aud"] = #"["other","gongkai"]"#
      proof.claims["azp"] = #""gongkai""#
    },
    Forgery("without the name of a key, of which there is one") { proof, _ in proof.head["kid"] = nil },
  ]

  static let all = parties + times + signatures

  private static let parties = [
    Forgery("of another issuer", "iss") { proof, _ in proof.claims["iss"] = #""https://evil.example""# },
    Forgery("of nobody", "iss") { proof, _ in proof.claims["iss"] = nil },
    Forgery("for another", "aud") { proof, _ in proof.claims["aud"] = #""other""# },
    Forgery("for nobody", "aud") { proof, _ in proof.claims["aud"] = nil },
    Forgery("for several, and nobody says who asked", "azp") { proof, _ in
      proof.claims["aud"] = #"["other","gongkai"]"#
    },
    Forgery("for us, and another asked", "azp") { proof, _ in proof.claims["azp"] = #""other""# },
    Forgery("to another question", "nonce") { proof, _ in proof.claims["nonce"] = #""another""# },
    Forgery("to no question", "nonce") { proof, _ in proof.claims["nonce"] = nil },
    Forgery("about nobody", "the claim that names the person is missing") { proof, _ in proof.claims["sub"] = nil },
    Forgery("about a number", "the claim that names the person is missing") { proof, _ in proof.claims["sub"] = "7" },
    Forgery("about an empty name", "the claim that names the person is missing") { proof, _ in
      proof.claims["sub"] = #""""#
    },
  ]

  private static let times = [
    Forgery("that has ended", "exp") { $0.claims["exp"] = "\($1 - 60)" },
    Forgery("without an end", "exp") { proof, _ in proof.claims["exp"] = nil },
    Forgery("whose end is a text", "exp") { proof, _ in proof.claims["exp"] = #""9999999999""# },
    Forgery("whose end is beyond all times", "exp") { proof, _ in proof.claims["exp"] = "1e300" },
    Forgery("from the future", "iat") { $0.claims["iat"] = "\($1 + 61)" },
    Forgery("that does not hold yet", "nbf") { $0.claims["nbf"] = "\($1 + 61)" },
    Forgery("proved in the future", "auth_time") { $0.claims["auth_time"] = "\($1 + 61)" },
  ]

  private static let signatures = [
    Forgery("with no signature, and saying so", "the algorithm is not taken") { proof, _ in
      proof.head["alg"] = #""none""#
      proof.signer = nil
    },
    Forgery("with no signature, and not saying so", "the signature is wrong") { proof, _ in proof.signer = nil },
    Forgery("signed with the public key as a shared secret", "the algorithm is not taken") { proof, _ in
      proof.head["alg"] = #""HS256""#
      let key = proof.signer?.number("n") ?? []
      proof.finished = { signed in
        "\(signed).\(Base64URL.encode(HMAC.code(of: Array(signed.utf8), key: key, function: .sha256)))"
      }
    },
    Forgery("saying that it is of the other kind", "the key is not known") { proof, _ in
      proof.head["alg"] = #""ES256""#
    },
    Forgery("with a key that nobody knows", "the key is not known") { proof, _ in proof.head["kid"] = #""other""# },
    Forgery("with a key of another under the known name", "the signature is wrong") { proof, _ in
      proof.signer = StandInSigner("rsa-1")
    },
    Forgery("changed after it was signed", "the signature is wrong") { proof, _ in
      let signer = proof.signer
      proof.finished = { signed in
        let parts = signed.split(separator: ".").map(String.init)
        let claims = String(decoding: Base64URL.decode(parts[1]) ?? [], as: UTF8.self)
        let changed = Base64URL.encode(claims.replacing("u-7", with: "u-1").utf8)
        return "\(parts[0]).\(changed).\(Base64URL.encode(signer?.sign(Array(signed.utf8)) ?? []))"
      }
    },
    Forgery("with one bit of the signature changed", "the signature is wrong") { proof, _ in
      let signer = proof.signer
      proof.finished = { signed in
        var signature = signer?.sign(Array(signed.utf8)) ?? []
        signature[100] ^= 1
        return "\(signed).\(Base64URL.encode(signature))"
      }
    },
    Forgery("that demands what we do not know", "the proof demands an extension") { proof, _ in
      proof.head["crit"] = #"["b64"]"#
    },
    Forgery("that is no proof", "the proof cannot be read") { proof, _ in proof.finished = { _ in "a.b" } },
  ]
}
