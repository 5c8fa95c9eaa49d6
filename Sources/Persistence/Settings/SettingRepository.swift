public import Disclosure

/// The settings that somebody has set, for the installation or an organ.
public struct SettingRepository {
  /// A value with its version.
  public struct Stored: Hashable, Sendable {
    /// The value.
    public var value: String
    /// How often it was saved.
    public var version: Int
  }

  private let connection: any Connection

  /// The settings that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What is set at a place; nil for the installation.
  public func all(at organ: Organ.ID?) throws -> [String: Stored] {
    let rows = try connection.rows("SELECT name, value, version FROM setting WHERE organ_id = \(Self.place(organ))") {
      (try $0.text("name"), Stored(value: try $0.text("value"), version: try $0.int("version")))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// What counts at an organ: what is set there, or else for the installation, or else the standard.
  public func value(of setting: SettingDefinition, at organ: Organ.ID?) throws -> String {
    let places = [0] + (setting.isPerOrgan ? [Self.place(organ)] : [])
    let row = try connection.row(
      """
      SELECT value FROM setting WHERE name = \(setting.name) AND organ_id IN (\(list: places))
       ORDER BY organ_id DESC LIMIT 1
      """)
    return try row?.text("value") ?? setting.standard
  }

  /// The number that counts for the installation.
  public func number(of setting: SettingDefinition) throws -> Int {
    Int(try value(of: setting, at: nil)) ?? Int(setting.standard) ?? 0
  }

  /// Whether a setting of 0 or 1 is on at an organ.
  public func isSet(_ setting: SettingDefinition, at organ: Organ.ID?) throws -> Bool {
    try value(of: setting, at: organ) == "1"
  }

  /// Stores a value.
  ///
  /// - Throws: `SQLFault`.
  /// - Returns: whether `version` was still the one that is stored; 0 where none was.
  public func save(_ name: String, at organ: Organ.ID?, value: String, version: Int) throws -> Bool {
    if version == 0 {
      return try connection.execute(
        """
        INSERT INTO setting (organ_id, name, value, version) VALUES (\(Self.place(organ)), \(name), \(value), 1)
            ON CONFLICT (organ_id, name) DO NOTHING
        """) == 1
    }
    return try connection.execute(
      """
      UPDATE setting SET value = \(value), version = version + 1
       WHERE organ_id = \(Self.place(organ)) AND name = \(name) AND version = \(version)
      """) == 1
  }

  private static func place(_ organ: Organ.ID?) -> Int64 { organ?.rawValue ?? 0 }
}
