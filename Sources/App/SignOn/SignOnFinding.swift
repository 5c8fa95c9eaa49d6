import Operations

/// Whether the provider of the single sign-on answers.
public enum SignOnFinding: Hashable, Sendable {
  /// It describes itself as it should.
  case answers
  /// It does not; why.
  case silent(String)

  /// Asks the provider of these settings now, for ten seconds at most; nil where none is set up.
  public static func now(_ settings: ServerSettings) async -> SignOnFinding? {
    var issues: [String] = []
    let provider = SignOnSettings.provider(settings, trust: OutsideWorld.trust(settings), issues: &issues)
    if let provider { return await of(provider) }
    return issues.isEmpty ? nil : .silent(issues.joined())
  }

  /// Asks a provider.
  static func of(_ provider: any IdentityProvider) async -> SignOnFinding {
    do {
      try await provider.check(at: SystemClock.now)
      return .answers
    } catch let fault as IdentityProviderFault {
      return .silent(fault.reason)
    } catch {
      return .silent("\(error)")
    }
  }
}
