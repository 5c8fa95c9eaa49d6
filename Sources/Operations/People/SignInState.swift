public import CivilTime
import Disclosure
import Persistence

/// How somebody proves who he is, as pages may show it.
public struct SignInState: Sendable {
  /// Whether the account has a password.
  public var hasPassword: Bool
  /// When it was set.
  public var passwordSetAt: Instant?
  /// Until when a password that somebody else gave can be used; nil where the owner chose it.
  public var oneTimeUntil: Instant?
  /// Whether a second factor is set up.
  public var hasSecondFactor: Bool
  /// Whether the rules ask for one.
  public var needsSecondFactor: Bool
  /// How many recovery codes are left.
  public var recoveryCodes: Int
  /// Whether the account is linked to the single sign-on.
  public var isLinked: Bool
  /// Whether notifications also go out by e-mail.
  public var notifyByEmail: Bool
  /// When the person last signed in.
  public var lastSignInAt: Instant?

  init(_ credential: Credential, in scope: Scope) throws {
    hasPassword = credential.passwordHash != nil
    passwordSetAt = credential.passwordSetAt
    oneTimeUntil = credential.oneTimeUntil
    hasSecondFactor = credential.totpSealed != nil
    needsSecondFactor = try scope.accountRules.secondFactorFor.contains(credential.person.dutyClass)
    recoveryCodes = try scope.secondFactors.recoveryCodeCount(of: credential.person.id)
    isLinked = credential.externalSubject != nil
    notifyByEmail = credential.notifyByEmail
    lastSignInAt = credential.lastSignInAt
  }
}
