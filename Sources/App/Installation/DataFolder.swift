import Glibc

/// The folder of an installation: everything that is not in PostgreSQL.
public struct DataFolder: Sendable, Hashable {
  /// Where it stands.
  public let path: String

  /// The folder at a path; it need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// The database, where it is SQLite's and no other place is set.
  public var database: String { "\(path)/gongkai.sqlite" }
  /// The attachments, each under the hash of what it holds.
  public var blobs: String { "\(path)/blobs" }
  /// The keys that seal personal data and sign checkpoints; no backup has them unless asked.
  public var keys: String { "\(path)/keys" }
  /// The folder of the signed ends of the journal's chains.
  public var checkpoints: String { "\(path)/checkpoints" }
  /// The file of the signed ends.
  public var checkpointFile: String { "\(checkpoints)/journal.checkpoints" }
  /// Backups that commands make by themselves before they change something.
  public var backups: String { "\(path)/backups" }

  /// Makes the folders; nobody but the user of the program can look into them.
  ///
  /// - Throws: `InstallationFault.folder`.
  public func create() throws(InstallationFault) {
    for folder in [path, blobs, keys, checkpoints, backups] { try Self.create(folder) }
  }

  private static func create(_ folder: String) throws(InstallationFault) {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: true)
    var path = folder.hasPrefix("/") ? "" : "."
    for part in parts {
      path += "/\(part)"
      guard mkdir(path, 0o700) != 0, errno != EEXIST else { continue }
      throw .folder(folder, reason: String(cString: strerror(errno)))
    }
  }
}
