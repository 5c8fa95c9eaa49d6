import Foundation

/// Scheme, host and port of an address: what a redirect must not leave.
struct HTTPOrigin: Hashable, Sendable {
  /// `http` or `https`.
  let scheme: String
  let host: String
  let port: Int

  /// The origin of an address; nil where it is not of the web, or carries a name and password.
  init?(_ url: String) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased(), !host.isEmpty, ["http", "https"].contains(scheme), parts.user == nil,
      parts.password == nil
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = parts.port ?? (scheme == "https" ? 443 : 80)
  }

  /// The address that a `Location` names, seen from `url`; nil where it leads to another server.
  static func following(_ location: String, from url: String) -> String? {
    guard let base = URL(string: url), let next = URL(string: location, relativeTo: base)?.absoluteString,
      let origin = HTTPOrigin(url), HTTPOrigin(next) == origin
    else { return nil }
    return next
  }
}
