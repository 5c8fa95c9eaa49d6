import Disclosure
import Operations

extension DeskRoutes {
  /// One's own account.
  static let profile = "/desk/profile"
  /// Whether notifications go out by e-mail.
  static let profileNotifications = "/desk/profile/notifications"
  /// All other sessions of one's own.
  static let profileSessions = "/desk/profile/sessions"
  /// One session of one's own.
  static let profileSession = "/desk/profile/sessions/:id"
  /// New recovery codes.
  static let profileRecovery = "/desk/profile/recovery-codes"
  /// The tokens of one's programs.
  static let tokens = "/desk/profile/tokens"
  /// A token, to revoke it.
  static let token = "/desk/profile/tokens/:id"

  /// The accounts.
  static let people = "/desk/people"
  /// The form of a new account.
  static let newPerson = "/desk/people/new"
  /// Accounts from a sheet: the form, and what would become of a file.
  static let peopleImport = "/desk/people/import"
  /// The empty sheet.
  static let importTemplate = "/desk/people/import/template"
  /// The accounts that a sheet makes.
  static let importedPeople = "/desk/people/import/accounts"
  /// An account.
  static let person = "/desk/people/:id"
  /// The form of an account.
  static let personForm = "/desk/people/:id/edit"
  /// What is done to an account: `disable`, `enable`, `reset`, `unlock`, `second-factor`, `sessions`.
  static let personAction = "/desk/people/:id/:action"
  /// The rules of accounts.
  static let accountRules = "/desk/account-rules"

  /// An account.
  static func person(_ id: Person.ID) -> String { "/desk/people/\(id)" }
  /// The form of an account.
  static func personForm(_ id: Person.ID) -> String { "/desk/people/\(id)/edit" }
  /// Something that is done to an account.
  static func person(_ id: Person.ID, _ action: String) -> String { "/desk/people/\(id)/\(action)" }
  /// A session of one's own.
  static func profileSession(_ id: Session.ID) -> String { "/desk/profile/sessions/\(id)" }
  /// A token.
  static func token(_ id: APIToken.ID) -> String { "/desk/profile/tokens/\(id)" }
}
