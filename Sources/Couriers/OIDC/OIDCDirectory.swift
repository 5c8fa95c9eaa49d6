import CivilTime
import Foundation
import Operations

/// The description and the keys of one provider, kept for a while.
///
/// Keys change: one that is not known makes the set be fetched again, at most once a minute, so that proofs with
/// invented names of keys are no way to keep the provider busy.
actor OIDCDirectory {
  /// For how many seconds what was fetched is good; a key that was withdrawn is out of use after that.
  private static let memory: Int64 = 3_600
  /// For how many seconds an unknown key does not make the set be fetched again.
  private static let patience: Int64 = 60

  private let issuer: String
  private let client: HTTPClient
  private var document: (value: DiscoveryDocument, at: Instant)?
  private var keys: (list: [JSONWebKey], at: Instant)?

  init(issuer: String, client: HTTPClient) {
    self.issuer = issuer
    self.client = client
  }

  /// The description of the provider.
  ///
  /// - Throws: `IdentityProviderFault`.
  func description(at now: Instant) async throws -> DiscoveryDocument {
    if let document, now < document.at.adding(seconds: Self.memory) { return document.value }
    return try await fetchDescription(at: now)
  }

  /// The description of the provider, fetched anew.
  ///
  /// - Throws: `IdentityProviderFault`.
  @discardableResult
  func fetchDescription(at now: Instant) async throws -> DiscoveryDocument {
    let body = try await fetch(DiscoveryDocument.address(of: issuer))
    guard let found = try? JSONDecoder().decode(DiscoveryDocument.self, from: Data(body)) else {
      throw IdentityProviderFault.unreachable("the description cannot be read")
    }
    try found.check(issuer: issuer)
    document = (found, now)
    return found
  }

  /// The key that a proof was signed with.
  ///
  /// - Throws: `IdentityProviderFault`.
  func key(of token: JSONWebToken, at now: Instant) async throws -> JSONWebKey {
    if let keys, now < keys.at.adding(seconds: Self.memory) {
      if let key = Self.key(of: token, in: keys.list) { return key }
      guard now >= keys.at.adding(seconds: Self.patience) else {
        throw IdentityProviderFault.untrusted("the key is not known")
      }
      // Before the fetch, so that others who ask meanwhile do not fetch as well.
      self.keys?.at = now
    }
    let body = try await fetch(try await description(at: now).jwksURI)
    guard let list = try? JSONWebKey.list(body) else {
      throw IdentityProviderFault.unreachable("the keys cannot be read")
    }
    keys = (list, now)
    guard let key = Self.key(of: token, in: list) else { throw IdentityProviderFault.untrusted("the key is not known") }
    return key
  }

  /// The key of the name that the proof gives; without a name, the only one of the algorithm.
  private static func key(of token: JSONWebToken, in list: [JSONWebKey]) -> JSONWebKey? {
    let fitting = list.filter { $0.algorithm == token.algorithm }
    guard let name = token.keyID else { return fitting.count == 1 ? fitting[0] : nil }
    return fitting.first { $0.id == name }
  }

  private func fetch(_ url: String) async throws -> [UInt8] {
    do {
      let answer = try await client.send(.get(url, fields: ["Accept": "application/json"]))
      guard answer.status == 200 else { throw IdentityProviderFault.unreachable("status \(answer.status)") }
      return answer.body
    } catch let fault as HTTPClientFault {
      throw IdentityProviderFault.unreachable("\(fault)")
    }
  }
}
