public import Disclosure

/// What a step of signing in leads to: a session under a new secret, and what is still missing.
public struct SignInOutcome: Sendable {
  /// The secret of the session; it is nowhere else, and every earlier one of the session is void.
  public var secret: String
  /// The session.
  public var session: Session
  /// What is still missing, in the order in which it is asked for; empty where the person is signed in.
  public var missing: [Missing]
  /// A new secret by which this device is known from now on; nil until all factors were right.
  public var device: String?

  /// Something without which a session opens nothing.
  public enum Missing: String, Sendable, CaseIterable {
    /// The code of the second factor.
    case secondFactor
    /// A new password, because somebody else gave the old one or its time is over.
    case newPassword
    /// The set-up of a second factor, which the rules ask for.
    case secondFactorSetUp
  }
}
