public import CivilTime
import Cryptography
public import Foundation
public import Operations
public import Persistence

/// One installation of the platform: its folder, its database, its keys, and the desk over them.
public struct Installation: Sendable {
  /// What the database must be like.
  public enum Condition: Sendable {
    /// Made where it is missing, and brought up to date where it is new.
    case made
    /// There, and up to date.
    case current
    /// There; whatever its schema.
    case asFound
  }

  /// The settings that it was opened with.
  public let settings: ServerSettings
  /// Its folder.
  public let folder: DataFolder
  /// Where its database is.
  public let address: DatabaseAddress
  /// Its database.
  public let database: any Database
  /// The files of its keys.
  public let keys: KeyFolder
  /// The signed ends of its journal.
  public let checkpoints: CheckpointFile
  /// Keys and the like.
  public let surroundings: Surroundings
  /// The door to its data.
  public let desk: Desk

  /// Opens the installation that the settings name.
  ///
  /// A schema that is behind is not brought up to date by the way: `gongkai migrate` does that, after a backup.
  ///
  /// - Throws: `InstallationFault`, `SchemaMismatch`, `KeyFault`.
  public static func open(_ settings: ServerSettings, condition: Condition = .current) async throws -> Installation {
    let (folder, address) = try places(settings)
    guard condition == .made || address.exists else { throw InstallationFault.missing(address) }
    try folder.create()
    let database = try address.open(connections: settings.number(.connections))
    do {
      let keys = KeyFolder(path: folder.keys)
      if try await prepare(database, at: address, condition: condition) { try keys.create() }
      return try Installation(settings: settings, folder: folder, address: address, database: database, keys: keys)
    } catch {
      try? await database.close()
      throw error
    }
  }

  /// Opens the installation that an environment names.
  ///
  /// - Throws: `InvalidSettings` besides.
  public static func open(
    environment: [String: String] = ProcessInfo.processInfo.environment, condition: Condition = .current
  ) async throws -> Installation {
    try await open(try ServerSettings(environment: environment), condition: condition)
  }

  /// Restores a backup into the installation that an environment names, which must have nothing yet.
  ///
  /// - Throws: `BackupFault`, `InstallationFault`, `InvalidSettings`.
  public static func restored(
    by restoration: Restoration, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws -> (BackupManifest, DataFolder, DatabaseAddress) {
    let settings = try ServerSettings(environment: environment)
    let (folder, address) = try places(settings)
    try folder.create()
    let database = try address.open(connections: 2)
    let manifest = try await restoration.restore(into: folder, database: database, at: address)
    try await database.close()
    return (manifest, folder, address)
  }

  private static func places(_ settings: ServerSettings) throws(InstallationFault) -> (DataFolder, DatabaseAddress) {
    let folder = DataFolder(path: settings.text(.data))
    let text = settings.text(.database)
    return (folder, text.isEmpty ? .sqlite(path: folder.database) : try DatabaseAddress(text))
  }

  private init(
    settings: ServerSettings, folder: DataFolder, address: DatabaseAddress, database: any Database, keys: KeyFolder
  ) throws(KeyFault) {
    self.settings = settings
    self.folder = folder
    self.address = address
    self.database = database
    self.keys = keys
    checkpoints = CheckpointFile(path: folder.checkpointFile)
    let stated = settings.text(.sealKeys)
    var surroundings = Surroundings(keys: stated.isEmpty ? try keys.ring() : try KeyRing(environment: stated))
    surroundings.channels = OutsideWorld.channels(settings)
    self.surroundings = surroundings
    desk = Desk(database: database, surroundings: surroundings) { SystemClock.now }
  }

  /// Closes the database.
  public func close() async throws { try await database.close() }

  /// - Returns: whether the database was made just now.
  private static func prepare(
    _ database: any Database, at address: DatabaseAddress, condition: Condition
  ) async throws -> Bool {
    let migrator = Migrator(database)
    let status: Migrator.Status
    do {
      status = try await migrator.status()
    } catch let fault as SQLFault {
      throw InstallationFault.unreachable("\(address)", reason: "\(fault)")
    }
    guard condition != .asFound, let last = status.pending.last else { return false }
    guard status.current == 0 else { throw InstallationFault.pending(from: status.current, to: last.number) }
    guard condition == .made else { throw InstallationFault.missing(address) }
    try await migrator.migrate()
    return true
  }
}

/// The clock of the machine; the only place where the ledger asks for the time.
public enum SystemClock {
  /// Now.
  public static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
