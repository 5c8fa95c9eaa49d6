import Foundation

/// The files of the project as they lie on disk.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths below a folder that have an ending, from the root, in order.
  static func files(_ folder: String, ending: String) -> [String] {
    let base = root.appending(path: folder).resolvingSymlinksInPath()
    let enumerator = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    let paths = (enumerator?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
    return paths.map { folder + $0.path.dropFirst(base.path.count) }.sorted()
  }

  /// All of the documentation as one text.
  static func documentation() throws -> String {
    try (["README.md"] + files("docs", ending: "md")).map(text).joined(separator: "\n")
  }
}
