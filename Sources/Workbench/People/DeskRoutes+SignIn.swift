import WebSupport

extension DeskRoutes {
  /// The code of the second factor.
  static let signInCode = "/desk/sign-in/code"
  /// A new password that is owed.
  static let signInPassword = "/desk/sign-in/password"
  /// The set-up of a second factor that is owed.
  static let signInFactor = "/desk/sign-in/second-factor"
  /// The secret that is being set up, as a picture for a camera.
  static let factorPicture = "/desk/sign-in/second-factor.svg"
  /// The way to the single sign-on.
  static let signOn = "/desk/sign-in/sso"
  /// Where browsers come back to from the single sign-on.
  static let signOnCallback = "/desk/sign-in/sso/callback"
  /// Leaving.
  static let signOut = "/desk/sign-out"
  /// Proving again who one is.
  static let confirm = "/desk/confirm"

  /// The way to the single sign-on, with the page to come back to; to confirm who one is, where one is signed in.
  static func signOn(backTo path: String, confirming: Bool = false) -> String {
    link(signOn, Query([("back", path)] + (confirming ? [("for", "confirmation")] : [])))
  }

  /// The page where one proves again who one is, with the page to come back to.
  static func confirm(backTo path: String) -> String { link(confirm, Query([("back", path)])) }
}
