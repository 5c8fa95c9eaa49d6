/// How strictly accounts are kept: passwords, sessions, second factors; the security administrator sets it.
public struct AccountRules: Hashable, Sendable {
  /// The password policy.
  public var passwords: PasswordPolicy
  /// After how many minutes without a request a session ends.
  public var idleMinutes: Int
  /// After how many hours a session ends in any case.
  public var sessionHours: Int
  /// For how many minutes a password that an administrator reset can be used.
  public var resetMinutes: Int
  /// For how many hours the first password of a new account can be used.
  public var invitationHours: Int
  /// For how many minutes a proof of identity is good for acts that ask for one anew.
  public var confirmationMinutes: Int
  /// How many sessions a person may have at once; a further one ends the oldest.
  public var sessionLimit: Int
  /// After how many refusals and failed sign-ins within an hour the auditors are told of a person.
  public var refusalsPerHour: Int
  /// Whose accounts need a second factor.
  public var secondFactorFor: Set<DutyClass>

  /// The rules of a fresh installation: those of 等保三级, a second factor for the three administrators.
  public static let standard = AccountRules(
    passwords: .classifiedProtection, idleMinutes: 15, sessionHours: 8, resetMinutes: 30, invitationHours: 72,
    confirmationMinutes: 10, sessionLimit: 10, refusalsPerHour: 10, secondFactorFor: [.system, .security, .audit])

  /// A number with the name of its setting and its bounds.
  public typealias Bound = (
    name: String, range: ClosedRange<Int>, path: any WritableKeyPath<AccountRules, Int> & Sendable
  )

  /// The bounds of each number, by the name of its setting.
  public static let bounds: [Bound] = [
    ("accounts.idleMinutes", 1...60, \.idleMinutes),
    ("accounts.sessionHours", 1...24, \.sessionHours),
    ("accounts.resetMinutes", 5...30, \.resetMinutes),
    ("accounts.invitationHours", 1...168, \.invitationHours),
    ("accounts.confirmationMinutes", 1...60, \.confirmationMinutes),
    ("accounts.sessionLimit", 1...50, \.sessionLimit),
    ("accounts.refusalsPerHour", 3...1_000, \.refusalsPerHour),
  ]

  /// The name of the setting that chooses the password policy.
  public static let policySetting = "accounts.passwordPolicy"
  /// The name of the setting that lists the duty classes with a second factor.
  public static let factorSetting = "accounts.secondFactorFor"

  /// The rules that settings write; what is absent or unreadable stays standard.
  public init(settings: [String: String]) {
    self = .standard
    if let policy = settings[Self.policySetting].flatMap(PasswordPolicy.named) { passwords = policy }
    if let classes = settings[Self.factorSetting] {
      secondFactorFor = Set(classes.split(separator: " ").compactMap { DutyClass(rawValue: String($0)) })
    }
    for (name, range, path) in Self.bounds {
      if let value = settings[name].flatMap({ Int($0) }), range.contains(value) { self[keyPath: path] = value }
    }
  }

  /// The settings that write the rules.
  public var settings: [String: String] {
    var settings = Dictionary(uniqueKeysWithValues: Self.bounds.map { ($0.name, String(self[keyPath: $0.path])) })
    settings[Self.policySetting] = passwords.name
    settings[Self.factorSetting] = secondFactorFor.map(\.rawValue).sorted().joined(separator: " ")
    return settings
  }

  /// What is out of bounds.
  public var issues: [Issue] {
    Self.bounds.compactMap { name, range, path in
      guard !range.contains(self[keyPath: path]) else { return nil }
      return Issue(
        name, "accounts.outOfBounds",
        ["low": String(range.lowerBound), "high": String(range.upperBound)])
    }
  }

  private init(
    passwords: PasswordPolicy, idleMinutes: Int, sessionHours: Int, resetMinutes: Int, invitationHours: Int,
    confirmationMinutes: Int, sessionLimit: Int, refusalsPerHour: Int, secondFactorFor: Set<DutyClass>
  ) {
    self.passwords = passwords
    self.idleMinutes = idleMinutes
    self.sessionHours = sessionHours
    self.resetMinutes = resetMinutes
    self.invitationHours = invitationHours
    self.confirmationMinutes = confirmationMinutes
    self.sessionLimit = sessionLimit
    self.refusalsPerHour = refusalsPerHour
    self.secondFactorFor = secondFactorFor
  }
}
