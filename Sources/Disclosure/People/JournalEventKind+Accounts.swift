extension JournalEventKind {
  /// An account was created.
  public static let personCreated = JournalEventKind(rawValue: "person.created")
  /// An account was changed.
  public static let personChanged = JournalEventKind(rawValue: "person.changed")
  /// An account was closed; its sessions and tokens ended with it.
  public static let personDisabled = JournalEventKind(rawValue: "person.disabled")
  /// A closed account was opened again.
  public static let personEnabled = JournalEventKind(rawValue: "person.enabled")
  /// Somebody set a password of his own.
  public static let passwordSet = JournalEventKind(rawValue: "person.passwordSet")
  /// An administrator gave out a one-time password.
  public static let passwordReset = JournalEventKind(rawValue: "person.passwordReset")
  /// Somebody signed in.
  public static let signedIn = JournalEventKind(rawValue: "person.signedIn")
  /// A sign-in failed: unknown name, wrong password, closed account, wrong code.
  public static let signInFailed = JournalEventKind(rawValue: "person.signInFailed")
  /// The waiting time after failed sign-ins was lifted.
  public static let signInUnlocked = JournalEventKind(rawValue: "person.signInUnlocked")
  /// Somebody signed out.
  public static let signedOut = JournalEventKind(rawValue: "person.signedOut")
  /// A session was ended by its owner or by an administrator.
  public static let sessionEnded = JournalEventKind(rawValue: "session.ended")
  /// Somebody turned to the work of another organ.
  public static let organSwitched = JournalEventKind(rawValue: "session.organSwitched")
  /// Somebody proved again who he is.
  public static let identityConfirmed = JournalEventKind(rawValue: "session.identityConfirmed")
  /// A second factor was set up.
  public static let secondFactorSet = JournalEventKind(rawValue: "person.secondFactorSet")
  /// A second factor was taken off.
  public static let secondFactorReset = JournalEventKind(rawValue: "person.secondFactorReset")
  /// New recovery codes replaced the old ones.
  public static let recoveryCodesMade = JournalEventKind(rawValue: "person.recoveryCodesMade")
  /// A recovery code stood in for the second factor.
  public static let recoveryCodeUsed = JournalEventKind(rawValue: "person.recoveryCodeUsed")
  /// A token for programs was made.
  public static let tokenCreated = JournalEventKind(rawValue: "token.created")
  /// A token for programs was revoked.
  public static let tokenRevoked = JournalEventKind(rawValue: "token.revoked")
  /// An account was linked to an identity of the single sign-on.
  public static let identityLinked = JournalEventKind(rawValue: "person.identityLinked")
  /// An account was taken off its identity of the single sign-on.
  public static let identityUnlinked = JournalEventKind(rawValue: "person.identityUnlinked")
  /// The rules of accounts were changed.
  public static let accountRulesChanged = JournalEventKind(rawValue: "accountRules.changed")
  /// The installation was set up.
  public static let installationSetUp = JournalEventKind(rawValue: "installation.setUp")

  static let accountEvents = [
    personCreated, personChanged, personDisabled, personEnabled, passwordSet, passwordReset, signedIn, signInFailed,
    signInUnlocked, signedOut, sessionEnded, organSwitched, identityConfirmed, secondFactorSet, secondFactorReset,
    recoveryCodesMade, recoveryCodeUsed, tokenCreated, tokenRevoked, identityLinked, identityUnlinked,
    accountRulesChanged, installationSetUp,
  ]
}
