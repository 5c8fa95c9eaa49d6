public import CivilTime
import Cryptography
import Foundation
public import Synchronization

/// A provider of single sign-on that the tests play: it describes itself, publishes keys, exchanges codes for proofs.
public final class StandInProvider: Sendable {
  /// A proof before it is signed; the values are written as JSON.
  public struct Proof: Sendable {
    /// The head.
    public var head: [String: String]
    /// The claims.
    public var claims: [String: String]
    /// Who signs; nil leaves the signature empty.
    public var signer: StandInSigner?
    /// The finished proof in place of a signed one; nil where it is signed.
    public var finished: (@Sendable (_ signed: String) -> String)?
  }

  /// What can be turned against whoever asks.
  public struct Behaviour: Sendable {
    /// The keys that are published.
    public var published: [StandInSigner]
    /// Changes the proof before it is signed.
    public var twist: @Sendable (inout Proof) -> Void = { _ in }
    /// Changes the description.
    public var describe: @Sendable (inout [String: String]) -> Void = { _ in }
    /// Where a path is redirected to, in place of its answer.
    public var redirects: [String: String] = [:]
    /// Whether every answer is a fault.
    public var isDown = false
  }

  private struct Grant {
    var subject: String
    var nonce: String
    var challenge: String
    var callback: String
    var isFresh: Bool
  }

  /// What can be turned.
  public let behaviour: Mutex<Behaviour>
  /// How often each path was asked for.
  public let hits = Mutex<[String: Int]>([:])
  private let grants = Mutex<[String: Grant]>([:])
  private let clock: @Sendable () -> Instant
  private let signer: StandInSigner
  private let port = Mutex(0)

  /// The client's name and secret.
  public static let client = (name: "gongkai", secret: "geheim+/=&")

  /// A provider on a port of this machine; nil where the system does not let it.
  public init?(signer: StandInSigner, clock: @escaping @Sendable () -> Instant) {
    behaviour = Mutex(Behaviour(published: [signer]))
    self.signer = signer
    self.clock = clock
    guard let server = StandInServer({ [weak self] connection in self?.serve(connection) }) else { return nil }
    port.withLock { $0 = server.port }
  }

  /// Who it says that it is.
  public var issuer: String { "http://127.0.0.1:\(port.withLock { $0 })/realm" }

  /// Somebody proves at the page of the provider who he is.
  ///
  /// - Returns: the code and the state that his browser brings back; nil where the question is none.
  public func authorize(_ address: String, as subject: String) -> (code: String, state: String)? {
    let items = URLComponents(string: address)?.queryItems ?? []
    func item(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }
    guard address.hasPrefix("\(issuer)/authorize?"), item("response_type") == "code",
      item("client_id") == Self.client.name, item("code_challenge_method") == "S256", item("scope") == "openid"
    else { return nil }
    let code = Randomness.token(bytes: 12)
    grants.withLock {
      $0[code] = Grant(
        subject: subject, nonce: item("nonce"), challenge: item("code_challenge"), callback: item("redirect_uri"),
        isFresh: item("prompt") == "login" && item("max_age") == "0")
    }
    return (code, item("state"))
  }

  private func serve(_ connection: StandInConnection) {
    var head: [String] = []
    while let line = connection.line(), !line.isEmpty { head.append(line) }
    let length = head.first { $0.lowercased().hasPrefix("content-length:") }.flatMap {
      Int($0.split(separator: " ").last ?? "")
    }
    let body = String(decoding: connection.bytes(length ?? 0) ?? [], as: UTF8.self)
    let path = String(head.first?.split(separator: " ").dropFirst().first ?? "")
    hits.withLock { $0[path, default: 0] += 1 }
    let behaviour = behaviour.withLock { $0 }
    let (status, text) = behaviour.isDown ? (503, "{}") : answer(path, head, body, behaviour)
    let location = behaviour.redirects[path].map { "Location: \($0)\r\n" } ?? ""
    connection.write(
      "HTTP/1.1 \(location.isEmpty ? status : 302) X\r\n\(location)Content-Length: \(text.utf8.count)\r\n\r\n\(text)")
  }

  private func answer(_ path: String, _ head: [String], _ body: String, _ behaviour: Behaviour) -> (Int, String) {
    switch path {
    case "/realm/.well-known/openid-configuration":
      var description = [
        "issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token",
        "jwks_uri": issuer + "/keys",
      ]
      behaviour.describe(&description)
      return (200, Self.json(description.mapValues { "\"\($0)\"" }))
    case "/realm/keys":
      return (200, #"{"keys":[\#(behaviour.published.map(\.published).joined(separator: ","))]}"#)
    case "/realm/token": return exchange(head, body, behaviour)
    default: return (404, "{}")
    }
  }

  private func exchange(_ head: [String], _ body: String, _ behaviour: Behaviour) -> (Int, String) {
    let items = URLComponents(string: "?\(body)")?.queryItems ?? []
    func item(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }
    let pair = Data("gongkai:geheim%2B%2F%3D%26".utf8).base64EncodedString()
    guard head.contains("Authorization: Basic \(pair)") else { return (401, #"{"error":"invalid_client"}"#) }
    // A code is good once, and only for whoever knows what its challenge was made of.
    guard let grant = grants.withLock({ $0.removeValue(forKey: item("code")) }),
      Base64URL.encode(HashFunction.sha256.hash(Array(item("code_verifier").utf8))) == grant.challenge,
      item("redirect_uri") == grant.callback
    else { return (400, #"{"error":"invalid_grant"}"#) }
    return (200, #"{"token_type":"Bearer","id_token":"\#(proof(of: grant, behaviour))"}"#)
  }

  private func proof(of grant: Grant, _ behaviour: Behaviour) -> String {
    let now = clock().milliseconds / 1_000
    var proof = Proof(
      head: ["alg": "\"\(signer.algorithm)\"", "kid": "\"\(signer.id)\"", "typ": "\"JWT\""],
      claims: [
        "iss": "\"\(issuer)\"", "aud": "\"\(Self.client.name)\"", "sub": "\"\(grant.subject)\"",
        "nonce": "\"\(grant.nonce)\"", "iat": "\(now)", "exp": "\(now + 300)",
        "auth_time": "\(grant.isFresh ? now : now - 3_600)",
      ], signer: signer)
    behaviour.twist(&proof)
    let signed = [proof.head, proof.claims].map { Base64URL.encode(Self.json($0).utf8) }.joined(separator: ".")
    if let finished = proof.finished { return finished(signed) }
    return "\(signed).\(Base64URL.encode(proof.signer?.sign(Array(signed.utf8)) ?? []))"
  }

  private static func json(_ members: [String: String]) -> String {
    "{\(members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ","))}"
  }
}
