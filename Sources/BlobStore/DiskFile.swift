import CivilTime
import Glibc
import Operations

/// What the shelf asks of the disk; everything blocks.
enum DiskFile {
  /// What the disk knows of a file.
  struct Status {
    var bytes: Int
    var touchedAt: Instant
  }

  /// The size and the time of a regular file; nil where there is none.
  static func status(of path: String) throws(BlobFault) -> Status? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw fault("stat") }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let milliseconds = Int64(status.st_mtim.tv_sec) * 1_000 + Int64(status.st_mtim.tv_nsec / 1_000_000)
    return Status(bytes: Int(status.st_size), touchedAt: Instant(milliseconds: milliseconds))
  }

  /// Makes a folder that only its owner can enter, and makes that durable.
  static func makeFolder(_ path: String) throws(BlobFault) {
    if mkdir(path, 0o700) == 0 { return try synchronizeFolder(of: path) }
    guard errno != EEXIST else { return }
    // The folders above are made as well, so that an empty machine needs no preparation.
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw fault("mkdir") }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault("mkdir") }
    try synchronizeFolder(of: path)
  }

  /// Gives a file a new place; false where it is gone.
  static func move(_ path: String, to target: String) throws(BlobFault) -> Bool {
    guard rename(path, target) == 0 else {
      guard errno == ENOENT else { throw fault("rename") }
      return false
    }
    return true
  }

  /// Notes that a file was put there now; false where it is gone.
  static func touch(_ path: String) throws(BlobFault) -> Bool {
    guard utimensat(AT_FDCWD, path, nil, 0) == 0 else {
      guard errno == ENOENT else { throw fault("utimensat") }
      return false
    }
    return true
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Makes durable that a file has its name, or has it no more.
  static func synchronizeFolder(of path: String) throws(BlobFault) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("open folder") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault("fsync folder") }
  }

  /// What stands in a folder, in alphabetical order.
  static func names(in folder: String) throws(BlobFault) -> [String] {
    guard let directory = opendir(folder) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw fault("opendir") }
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The fault of the call that just failed.
  static func fault(_ call: String) -> BlobFault { .storage("\(call): \(String(cString: strerror(errno)))") }
}
