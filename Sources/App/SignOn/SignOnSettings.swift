import Couriers
import Foundation
import Operations
import Workbench

/// The single sign-on that the settings ask for.
enum SignOnSettings {
  /// The provider; nil where none is set up, or something is wrong, which is added to `issues`.
  static func provider(
    _ settings: ServerSettings, trust: HTTPClient.Trust, issues: inout [String]
  ) -> (any IdentityProvider)? {
    let issuer = settings.text(.oidcIssuer)
    guard !issuer.isEmpty else { return nil }
    let isNear = issuer.hasPrefix("http://127.0.0.1:")
    let known = issues.count
    if !isNear, !isAddress(issuer, "https") { issues.append("GONGKAI_OIDC_ISSUER 应为 https:// 地址，不带 ? 和 #。") }
    if settings.text(.oidcClient).isEmpty || settings.text(.oidcSecret).isEmpty {
      issues.append(
        "设置了 GONGKAI_OIDC_ISSUER，还应设置 GONGKAI_OIDC_CLIENT 和 GONGKAI_OIDC_SECRET（或 GONGKAI_OIDC_SECRET_FILE）。")
    }
    if !isAddress(settings.text(.site), "https"), !isAddress(settings.text(.site), "http") {
      issues.append("使用统一身份认证须设置 GONGKAI_SITE，认证平台要据此把浏览器送回来。")
    }
    if !settings.text(.oidcScope).split(separator: " ").contains("openid") {
      issues.append("GONGKAI_OIDC_SCOPE 应包含 openid。")
    }
    guard issues.count == known else { return nil }
    var oidc = OIDCSettings(
      issuer: issuer, client: settings.text(.oidcClient), secret: settings.text(.oidcSecret))
    oidc.claim = settings.text(.oidcClaim)
    oidc.scope = settings.text(.oidcScope)
    oidc.proofClass = settings.text(.oidcClass)
    oidc.secondFactor = OIDCSettings.SecondFactor(rawValue: settings.text(.oidcFactor)) ?? .own
    var limits = HTTPClient.Limits()
    // Somebody is waiting at the door.
    (limits.connectSeconds, limits.totalSeconds, limits.answerBytes) = (5, 10, 1 << 20)
    return OIDCProvider(oidc, client: HTTPClient(limits: limits, trust: trust, allowsPlainText: isNear))
  }

  /// The door of a desk by a provider.
  static func door(_ desk: Desk, _ provider: any IdentityProvider, _ settings: ServerSettings) -> SingleSignOn {
    let site = settings.text(.site)
    let base = site.hasSuffix("/") ? String(site.dropLast()) : site
    return SingleSignOn(
      desk: desk, provider: provider, callback: base + Workbench.signOnCallback, label: settings.text(.oidcLabel))
  }

  private static func isAddress(_ text: String, _ scheme: String) -> Bool {
    guard let parts = URLComponents(string: text) else { return false }
    return parts.scheme == scheme && parts.host?.isEmpty == false && parts.user == nil && parts.query == nil
      && parts.fragment == nil
  }
}
