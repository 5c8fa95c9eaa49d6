public import Disclosure

/// Why an account could not be changed.
public enum PeopleRefusal: DomainRefusal, Equatable {
  /// Nobody closes his own account.
  case ownAccount
  /// The account is closed already, or open already.
  case alreadyDone
  /// The duty class cannot change while the person has roles of the old one.
  case hasRoles
  /// Second factors of security and audit administrators are taken off by the operator of the machine only.
  case operatorOnly
  /// It takes a fresh proof of who is asking.
  case confirmationRequired
  /// The current password is wrong.
  case wrongPassword
  /// The account has no password that its owner chose; it signs in elsewhere.
  case noPassword
  /// Security and audit administrators are linked to the single sign-on by the operator of the machine only.
  case linkedByOperator
  /// No second factor is being set up.
  case nothingToSetUp
  /// The person may not work for that organ.
  case foreignOrgan
  /// A program cannot do this; only a person at the desk can.
  case notForPrograms
  /// The installation has been set up already.
  case alreadySetUp

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "people.\(self)" }
}
