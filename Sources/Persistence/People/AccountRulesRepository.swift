public import Disclosure

/// The rules of accounts in the database: settings of the installation as a whole.
public struct AccountRulesRepository {
  private let connection: any Connection

  /// The rules that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The rules; standard where nothing is set.
  public func rules() throws -> AccountRules {
    let names = AccountRules.bounds.map(\.name) + [AccountRules.policySetting, AccountRules.factorSetting]
    let rows = try connection.rows(
      "SELECT name, value FROM setting WHERE organ_id = 0 AND name IN (\(list: names))"
    ) { (try $0.text("name"), try $0.text("value")) }
    return AccountRules(settings: Dictionary(rows) { first, _ in first })
  }

  /// Stores the rules.
  public func save(_ rules: AccountRules) throws {
    for (name, value) in rules.settings.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        """
        INSERT INTO setting (organ_id, name, value, version) VALUES (0, \(name), \(value), 1)
            ON CONFLICT (organ_id, name) DO UPDATE SET value = excluded.value, version = setting.version + 1
        """)
    }
  }
}
