import Foundation
public import Persistence

/// Carries the tables of a database into another one, of whichever engine, and proves that both hold the same.
public struct DatabaseCopy: Sendable {
  private let source: any Database
  private let folder: DataFolder

  /// A copy of the database of an installation; nobody should work in it meanwhile.
  public init(of installation: Installation) {
    source = installation.database
    folder = installation.folder
  }

  /// Copies all or nothing.
  ///
  /// The tables travel through a file in the data folder, which takes as much room as a backup and is gone afterwards.
  ///
  /// - Returns: what each table holds, the same on both sides.
  /// - Throws: `BackupFault.notEmpty` where the target holds something; `.unequal` where the proof fails.
  public func run(to target: any Database, at address: DatabaseAddress) async throws -> [TableSummary] {
    try await Restoration.refuseUnlessEmpty(target, at: address)
    let path = "\(folder.backups)/copy-\(UUID().uuidString).tar"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let manifest = try await Backup.writeTables(of: source, to: path)
    try await Restoration(from: path).load(manifest, into: target, at: address)
    return manifest.tables
  }
}
