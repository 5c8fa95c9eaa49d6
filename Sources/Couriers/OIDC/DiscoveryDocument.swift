import Foundation
import Operations

/// What a provider says of itself (OpenID Connect Discovery 1.0), as far as it is needed.
struct DiscoveryDocument: Decodable, Sendable {
  var issuer: String
  var authorizationEndpoint: String
  var tokenEndpoint: String
  var jwksURI: String
  var tokenEndpointAuthMethods: [String]?

  private enum CodingKeys: String, CodingKey {
    case issuer
    case authorizationEndpoint = "authorization_endpoint"
    case tokenEndpoint = "token_endpoint"
    case jwksURI = "jwks_uri"
    case tokenEndpointAuthMethods = "token_endpoint_auth_methods_supported"
  }

  /// Where the description of an issuer stands.
  static func address(of issuer: String) -> String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }

  /// Whether the secret goes into the header, as it does where nothing is said; nil where the provider takes it nowhere.
  var takesSecretInHeader: Bool? {
    guard let methods = tokenEndpointAuthMethods else { return true }
    if methods.contains("client_secret_basic") { return true }
    return methods.contains("client_secret_post") ? false : nil
  }

  /// Requires that it is the description of an issuer, and that its addresses are no less protected.
  ///
  /// - Throws: `IdentityProviderFault`.
  func check(issuer expected: String) throws(IdentityProviderFault) {
    guard issuer == expected else { throw .untrusted("the description is that of another issuer") }
    let isEncrypted = HTTPOrigin(expected)?.scheme == "https"
    for address in [authorizationEndpoint, tokenEndpoint, jwksURI] {
      guard let origin = HTTPOrigin(address), !isEncrypted || origin.scheme == "https", !address.contains("#") else {
        throw .untrusted("the description names an address that is not usable")
      }
    }
    guard takesSecretInHeader != nil else { throw .untrusted("the provider takes no client secret") }
  }
}
