import Glibc

/// Finds the report files below a folder.
///
/// Hidden files, office lock files and kinds that no report comes in are passed over; links to folders are not
/// followed, so that a ring of links cannot trap the walk.
struct FolderWalk {
  /// The endings of files that may hold a report.
  static let endings: Set<String> = [
    "txt", "md", "markdown", "html", "htm", "xhtml", "shtml", "docx", "xlsx", "pdf", "doc", "wps",
  ]

  /// The files, in the order of their paths.
  private(set) var files: [InputFile] = []
  /// Folders that could not be opened.
  private(set) var faults: [(path: InputPath, fault: InputFault)] = []

  /// Adds a file that was named, or everything below a folder that was.
  mutating func add(_ path: InputPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      faults.append((path, InputFault(system: errno)))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      var found: [InputFile] = []
      walk(path, into: &found)
      files += found.sorted { $0.path < $1.path }
    } else {
      files.append(InputFile(path: path))
    }
  }

  private mutating func walk(_ root: InputPath, into found: inout [InputFile]) {
    // A list of folders instead of recursion: the depth of a tree is not ours to trust.
    var folders = [root]
    while let folder = folders.popLast() {
      guard let stream = folder.withCString({ opendir($0) }) else {
        faults.append((folder, InputFault(system: errno)))
        continue
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = FolderWalk.name(of: entry)
        guard !name.starts(with: ".".utf8), !name.starts(with: "~$".utf8) else { continue }
        let path = folder.appending(name)
        switch FolderWalk.kind(of: path) {
        case .folder: folders.append(path)
        case .file where FolderWalk.mayHoldReport(name): found.append(InputFile(path: path))
        case .file, .other: break
        }
      }
    }
  }

  private enum Kind { case file, folder, other }

  private static func kind(of path: InputPath) -> Kind {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK:
      let isFile = path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
      return isFile ? .file : .other
    default: return .other
    }
  }

  private static func mayHoldReport(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { buffer in Array(buffer.prefix { $0 != 0 }) }
  }
}
