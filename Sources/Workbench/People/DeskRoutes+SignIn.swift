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
  /// Leaving.
  static let signOut = "/desk/sign-out"
  /// Proving again who one is.
  static let confirm = "/desk/confirm"

  /// The page where one proves again who one is, with the page to come back to.
  static func confirm(backTo path: String) -> String { link(confirm, Query([("back", path)])) }
}
