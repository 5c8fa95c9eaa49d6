public import CivilTime
import Cryptography
import Foundation
public import Operations

/// A provider that speaks OpenID Connect: authorization code with PKCE, and a signed proof of identity.
///
/// What comes through the browser is taken for nothing; the proof is fetched from the provider itself, over verified
/// TLS and with the secret of this installation, and its signature is checked all the same.
public struct OIDCProvider: IdentityProvider {
  private let settings: OIDCSettings
  private let client: HTTPClient
  private let directory: OIDCDirectory

  /// A provider; nothing is fetched yet, so that its being down does not keep the platform from starting.
  public init(_ settings: OIDCSettings, client: HTTPClient) {
    self.settings = settings
    self.client = client
    directory = OIDCDirectory(issuer: settings.issuer, client: client)
  }

  /// Where a browser is sent to prove who its user is.
  ///
  /// - Throws: `IdentityProviderFault`.
  public func address(for question: SignOnQuestion, at now: Instant) async throws -> String {
    let endpoint = try await directory.description(at: now).authorizationEndpoint
    var items = [
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", question.callback),
      ("scope", settings.scope), ("state", question.state), ("nonce", question.nonce),
      ("code_challenge", Base64URL.encode(HashFunction.sha256.hash(Array(question.verifier.utf8)))),
      ("code_challenge_method", "S256"),
    ]
    if !settings.proofClass.isEmpty { items.append(("acr_values", settings.proofClass)) }
    if question.isFresh { items += [("prompt", "login"), ("max_age", "0")] }
    return endpoint + (endpoint.contains("?") ? "&" : "?") + Self.form(items)
  }

  /// Who it was.
  ///
  /// - Throws: `IdentityProviderFault`.
  public func identity(
    from answer: SignOnAnswer, to question: SignOnQuestion, at now: Instant
  ) async throws -> ProvedIdentity {
    if let issuer = answer.issuer, issuer != settings.issuer {
      throw IdentityProviderFault.untrusted("the answer is that of another issuer")
    }
    let token = try JSONWebToken(try await proof(answer.code, question, at: now))
    let claims = try token.claims(checkedBy: try await directory.key(of: token, at: now))
    return try ProofCheck(settings: settings, nonce: question.nonce, now: now).identity(claims)
  }

  /// Fetches the description anew.
  ///
  /// - Throws: `IdentityProviderFault`.
  public func check(at now: Instant) async throws { try await directory.fetchDescription(at: now) }

  private struct Exchange: Decodable {
    var idToken: String?
    var error: String?

    private enum CodingKeys: String, CodingKey {
      case idToken = "id_token"
      case error
    }
  }

  /// Exchanges the code for the signed proof.
  private func proof(_ code: String, _ question: SignOnQuestion, at now: Instant) async throws -> String {
    let document = try await directory.description(at: now)
    var items = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", question.callback),
      ("code_verifier", question.verifier),
    ]
    var fields = ["Accept": "application/json"]
    if document.takesSecretInHeader == false {
      items += [("client_id", settings.client), ("client_secret", settings.secret)]
    } else {
      let pair = "\(Self.encoded(settings.client)):\(Self.encoded(settings.secret))"
      fields["Authorization"] = "Basic \(Data(pair.utf8).base64EncodedString())"
    }
    let call = HTTPCall.post(
      document.tokenEndpoint, body: Array(Self.form(items).utf8), type: "application/x-www-form-urlencoded",
      fields: fields)
    let answer: HTTPAnswer
    do {
      answer = try await client.send(call)
    } catch let fault as HTTPClientFault {
      throw IdentityProviderFault.unreachable("\(fault)")
    }
    let said = try? JSONDecoder().decode(Exchange.self, from: Data(answer.body))
    switch answer.status {
    case 200:
      guard let proof = said?.idToken else { throw IdentityProviderFault.untrusted("the answer holds no proof") }
      return proof
    case 400..<500: throw IdentityProviderFault.untrusted("the code is refused: \(Self.word(said?.error))")
    default: throw IdentityProviderFault.unreachable("status \(answer.status)")
    }
  }

  /// A word of a provider for the log.
  private static func word(_ text: String?) -> String {
    String((text ?? "").unicodeScalars.filter { (33..<127).contains($0.value) }.prefix(60).map(Character.init))
  }

  private static func form(_ items: [(String, String)]) -> String {
    items.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte < 128 && Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte)
      return isPlain || "-._~".utf8.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + Hexadecimal.encode([byte]).uppercased()
    }.joined()
  }
}
