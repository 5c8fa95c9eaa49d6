/// How an installation stands with a provider that speaks OpenID Connect.
public struct OIDCSettings: Sendable {
  /// When the provider's proof counts as two factors.
  public enum SecondFactor: String, CaseIterable, Sendable {
    /// Never: our own second factor is asked for where the rules of accounts ask for one.
    case own
    /// Where the proof says so: `mfa` among its methods (`amr`, RFC 8176), or the class (`acr`) that was asked for.
    case stated
    /// Always, because the provider lets nobody in without two.
    case always
  }

  /// Who the provider says that it is, an address; its description stands below it.
  public var issuer: String
  /// What the provider calls this installation.
  public var client: String
  /// What only the provider and this installation know.
  public var secret: String
  /// Which claim of a proof names the person.
  public var claim = "sub"
  /// What is asked to be told, separated by spaces.
  public var scope = "openid"
  /// The class of proof that is asked for; empty where any is good.
  public var proofClass = ""
  /// When the provider's proof counts as two factors.
  public var secondFactor = SecondFactor.own

  /// Settings with their standards.
  public init(issuer: String, client: String, secret: String) {
    self.issuer = issuer
    self.client = client
    self.secret = secret
  }
}
