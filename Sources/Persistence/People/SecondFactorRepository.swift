public import Disclosure

/// The second factors in the database: the sealed secret, its last step, the recovery codes.
public struct SecondFactorRepository {
  private let connection: any Connection

  /// The second factors that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Stores a sealed secret that has not been proved yet.
  public func setPending(_ sealed: String?, of person: Person.ID) throws {
    try connection.execute("UPDATE person SET totp_pending = \(sealed) WHERE id = \(person.rawValue)")
  }

  /// Stores a sealed secret that its owner has proved to have.
  public func set(_ sealed: String, of person: Person.ID) throws {
    try connection.execute(
      "UPDATE person SET totp_sealed = \(sealed), totp_pending = NULL WHERE id = \(person.rawValue)")
  }

  /// Takes the second factor off, with its recovery codes.
  public func clear(of person: Person.ID) throws {
    try connection.execute(
      "UPDATE person SET totp_sealed = NULL, totp_pending = NULL WHERE id = \(person.rawValue)")
    try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person.rawValue)")
  }

  /// Uses a step up.
  ///
  /// - Returns: whether it was later than all that were used before.
  public func spend(step: Int64, of person: Person.ID) throws -> Bool {
    try connection.execute(
      "UPDATE person SET totp_step = \(step) WHERE id = \(person.rawValue) AND totp_step < \(step)") == 1
  }

  /// Replaces the recovery codes.
  public func setRecoveryCodes(_ hashes: [String], of person: Person.ID) throws {
    try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person.rawValue)")
    for hash in hashes {
      try connection.execute(
        "INSERT INTO recovery_code (person_id, hash) VALUES (\(person.rawValue), \(hash))")
    }
  }

  /// One of the hashes of recovery codes, with the salt that they all share; nil where none is left.
  public func recoveryHash(of person: Person.ID) throws -> String? {
    try connection.row("SELECT hash FROM recovery_code WHERE person_id = \(person.rawValue) LIMIT 1")?.text("hash")
  }

  /// Uses a recovery code up.
  ///
  /// - Returns: whether it was one.
  public func spend(recoveryCode hash: String, of person: Person.ID) throws -> Bool {
    try connection.execute(
      "DELETE FROM recovery_code WHERE person_id = \(person.rawValue) AND hash = \(hash)") == 1
  }

  /// How many recovery codes are left.
  public func recoveryCodeCount(of person: Person.ID) throws -> Int {
    try connection.count("SELECT count(*) AS n FROM recovery_code WHERE person_id = \(person.rawValue)")
  }
}
