import Foundation

/// The files that the tests of screening read.
enum LabelledFiles {
  /// The root of the project.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The labelled set.
  static func set() throws -> LabelledSet { try LabelledSet(text: text("Tests/Fixtures/Screening/labelled.tsv")) }

  /// A row of the table of misprints as the file has it.
  struct Misprint {
    var id: String
    var wrong: String
    var right: String
    var requires: [String]
  }

  /// The table of misprints.
  static func misprints() throws -> [Misprint] {
    try text("Sources/Screening/Rules/Resources/misprints.tsv").split(separator: "\n").map { line in
      let columns = line.components(separatedBy: "\t")
      return Misprint(
        id: columns[0], wrong: columns[1], right: columns[2],
        requires: columns[5].split(separator: "|").map(String.init))
    }
  }
}
