import CivilTime
import Foundation
import Glibc
import Operations
import Persistence

/// One file that holds a whole installation: database, attachments, signed ends of the journal, and keys where asked.
///
/// It is made while people work: the tables are those of one moment. It is a tar file of lines of text, the same for
/// both engines, so that it can be restored to either.
public struct Backup: Sendable {
  private let installation: Installation

  /// The backup of an installation.
  public init(of installation: Installation) {
    self.installation = installation
  }

  /// Writes the file; nothing is there under its name before it is whole and on the disk.
  ///
  /// - Throws: `BackupFault`, or an `SQLFault` of the database.
  public func write(to path: String, withKeys: Bool = false) async throws -> BackupManifest {
    guard access(path, F_OK) != 0 else { throw BackupFault.file(path, reason: "已经存在") }
    let draft = path + ".part"
    unlink(draft)
    let tar = try TarWriter(path: draft)
    defer {
      tar.close()
      unlink(draft)
    }
    var (manifest, digests) = try await Self.tables(of: installation.database, to: tar)
    manifest.hasKeys = withKeys
    try addFiles(to: tar, withKeys: withKeys, expecting: digests, manifest: &manifest)
    _ = try tar.add(BackupManifest.name, try manifest.json)
    try tar.finish()
    guard rename(draft, path) == 0 else { throw BackupFault.file(path, reason: String(cString: strerror(errno))) }
    return manifest
  }

  /// Writes the tables only, as `gongkai copy-database` carries them.
  static func writeTables(of database: any Database, to path: String) async throws -> BackupManifest {
    let tar = try TarWriter(path: path)
    defer { tar.close() }
    let (manifest, _) = try await tables(of: database, to: tar)
    _ = try tar.add(BackupManifest.name, try manifest.json)
    try tar.finish()
    return manifest
  }

  /// - Returns: the manifest so far, and the attachments that the database names.
  private static func tables(
    of database: any Database, to tar: TarWriter
  ) async throws -> (BackupManifest, Set<String>) {
    let schema = try await Migrator(database).status().current
    return try await database.read { connection in
      var manifest = BackupManifest(
        program: Release.version, schema: schema, engine: connection.dialect, createdAt: SystemClock.now.description,
        hasKeys: false)
      let files = FileList()
      manifest.tables = try Extract(connection).run { table, piece in
        files.all.append(try tar.add("tables/\(table)/\(files.all.count)", piece))
      }
      manifest.files = files.all
      return (manifest, try IntegrityCheck(connection).blobs())
    }
  }

  private final class FileList {
    var all: [BackupManifest.File] = []
  }

  private func addFiles(
    to tar: TarWriter, withKeys: Bool, expecting digests: Set<String>, manifest: inout BackupManifest
  ) throws {
    let folder = installation.folder
    var missing = digests
    var folders = [folder.blobs, folder.checkpoints]
    if withKeys { folders.append(folder.keys) }
    for part in folders {
      for name in FolderFiles.list(part) {
        let entry = "\(part.split(separator: "/").last ?? "")/\(name)"
        // A file that was erased since the moment of the tables is not there any more; that is no fault.
        guard let file = try tar.add(entry, file: "\(part)/\(name)") else { continue }
        manifest.files.append(file)
        missing.remove(String(name.split(separator: "/").last ?? ""))
      }
    }
    manifest.missing = missing.sorted()
  }
}

/// The files below a folder of the installation.
enum FolderFiles {
  /// Their paths from the folder, in order; without those that are only being written.
  static func list(_ folder: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { name in
      var isFolder: ObjCBool = false
      return !name.hasPrefix("drafts")
        && FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
