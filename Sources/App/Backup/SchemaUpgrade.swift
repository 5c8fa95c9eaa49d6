import CivilTime
import Foundation
import Glibc
import Operations
public import Persistence
import SQLiteEngine

/// Brings the schema of an installation up to date, with a copy of the database before.
public struct SchemaUpgrade: Sendable {
  private let installation: Installation

  /// The upgrade of an installation that was opened as it was found.
  public init(of installation: Installation) {
    self.installation = installation
  }

  /// What the schema is, and what is to be done.
  ///
  /// - Throws: `SchemaMismatch`.
  public func status() async throws -> Migrator.Status { try await Migrator(installation.database).status() }

  /// What is going to be done, line by line, in Chinese.
  ///
  /// - Throws: `SchemaMismatch`.
  public func intent() async throws -> [String] {
    let status = try await status()
    guard !status.pending.isEmpty else { return ["结构已是最新（第 \(status.current) 版）。"] }
    return ["现在是第 \(status.current) 版，要做 \(status.pending.count) 步："]
      + status.pending.map { "  \($0.number)  \($0.summary)" }
  }

  /// Copies a file of SQLite before anything changes, under a name that tells schema and time.
  ///
  /// To undo the upgrade, the copy takes the place of the database again, under the former release.
  ///
  /// - Returns: the path of the copy; nil for PostgreSQL, whose operator has better means, and for an empty database.
  public func copyBefore() async throws -> String? {
    let status = try await status()
    guard status.current > 0, let database = installation.database as? SQLiteDatabase else { return nil }
    let time = SystemClock.now.description.filter { $0.isNumber || $0 == "T" }
    let path = "\(installation.folder.backups)/schema-\(status.current)-\(time).sqlite"
    try await database.copy(to: path)
    return path
  }

  /// Applies what is pending.
  public func run() async throws -> [Migration] { try await Migrator(installation.database).migrate() }
}
