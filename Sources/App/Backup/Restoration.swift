import Disclosure
import Foundation
import Glibc
import Operations
public import Persistence

/// Puts a backup into an empty installation, or only reads whether it is whole.
public struct Restoration: Sendable {
  private let path: String
  private let steps: [Migration]

  /// The restoration of a file; `steps` are those of this release but in tests.
  public init(from path: String, steps: [Migration] = Migrations.all) {
    self.path = path
    self.steps = steps
  }

  /// Reads the whole file and compares every entry with the manifest.
  ///
  /// - Throws: `BackupFault`.
  public func verify() throws(BackupFault) -> BackupManifest {
    let tar = try TarReader(path: path)
    var read: [BackupManifest.File] = []
    while let header = try tar.next() {
      guard header.name == BackupManifest.name else {
        read.append(BackupManifest.File(name: header.name, bytes: header.size, hash: try tar.copy(header) { _ in }))
        continue
      }
      guard let manifest = BackupManifest(json: try tar.bytes(of: header)) else { throw .damaged(path) }
      for (stated, found) in zip(manifest.files, read) where stated != found { throw .changed(stated.name) }
      guard manifest.files.count == read.count else { throw .damaged(path) }
      guard manifest.schema <= steps.count else { throw .newer(manifest.schema, known: steps.count) }
      return manifest
    }
    throw .damaged(path)
  }

  /// Restores into an installation that has nothing yet.
  ///
  /// Files first, the database last and in one transaction, in which every table is read again and compared with the
  /// backup and the journal is examined; what fails leaves an empty database. Keys that are there are left alone.
  ///
  /// - Throws: `BackupFault`, or an `SQLFault` of the database.
  public func restore(
    into folder: DataFolder, database: any Database, at address: DatabaseAddress
  ) async throws
    -> BackupManifest
  {
    let manifest = try verify()
    try await Self.refuseUnlessEmpty(database, at: address)
    try unpack(into: folder)
    try await load(manifest, into: database, at: address)
    return manifest
  }

  /// Fills a database with the tables of the file, all or nothing, and brings its schema up to date.
  func load(_ manifest: BackupManifest, into database: any Database, at address: DatabaseAddress) async throws {
    try await Self.refuseUnlessEmpty(database, at: address)
    let status = try await Migrator(database, steps: steps).status()
    guard status.current <= manifest.schema else { throw BackupFault.notEmpty(address) }
    try await Migrator(database, steps: Array(steps.prefix(manifest.schema))).migrate()
    let path = path
    try await database.write { connection in
      let intake = try Intake(connection)
      let tar = try TarReader(path: path)
      while let header = try tar.next() {
        let parts = header.name.split(separator: "/")
        if parts.count == 3, parts[0] == "tables" {
          try intake.take(String(parts[1]), try tar.bytes(of: header)[...])
        } else {
          try tar.copy(header) { _ in }
        }
      }
      try intake.finish()
      try Self.prove(connection, holds: manifest)
    }
    try await Migrator(database, steps: steps).migrate()
  }

  static func refuseUnlessEmpty(_ database: any Database, at address: DatabaseAddress) async throws {
    guard try await database.read({ try Intake.isEmpty($0) }) else { throw BackupFault.notEmpty(address) }
  }

  private static func prove(_ connection: any Connection, holds manifest: BackupManifest) throws {
    let found = Dictionary(uniqueKeysWithValues: try Extract(connection).summaries().map { ($0.table, $0) })
    let unequal = manifest.tables.filter { found[$0.table] != $0 }.map(\.table)
    guard unequal.isEmpty, found.count == manifest.tables.count else { throw BackupFault.unequal(unequal) }
    let defects = try IntegrityCheck(connection).journal().defectCount
    guard defects == 0 else { throw BackupFault.journal(defects) }
  }

  private func unpack(into folder: DataFolder) throws {
    try folder.create()
    let tar = try TarReader(path: path)
    while let header = try tar.next() {
      let parts = header.name.split(separator: "/")
      let isSafe = parts.count > 1 && !parts.contains("..") && !parts.contains(".")
      guard isSafe, let kind = parts.first, ["blobs", "checkpoints", "keys"].contains(kind) else {
        try tar.copy(header) { _ in }
        continue
      }
      try unpack(header, of: tar, to: "\(folder.path)/\(header.name)", isKey: kind == "keys")
    }
  }

  private func unpack(_ header: TarHeader, of tar: TarReader, to target: String, isKey: Bool) throws {
    if isKey, FileManager.default.fileExists(atPath: target) {
      let old = FileManager.default.contents(atPath: target).map { [UInt8]($0) }
      guard try tar.bytes(of: header) == old else { throw BackupFault.file(target, reason: "已有另一把同名的密钥") }
      return
    }
    let parent = (target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw BackupFault.file(target, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    try tar.copy(header) { piece throws(BackupFault) in
      guard Glibc.write(descriptor, piece, piece.count) == piece.count else {
        throw .file(target, reason: String(cString: strerror(errno)))
      }
    }
    guard fsync(descriptor) == 0 else { throw BackupFault.file(target, reason: String(cString: strerror(errno))) }
  }
}
