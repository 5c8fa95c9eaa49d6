import Disclosure
import Foundation
import Operations

/// The table of operations in docs/developer/operations.md.
struct OperationTable {
  /// What each operation takes, by its name.
  let takes: [String: Access]

  init() throws {
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../docs/developer/operations.md"), encoding: .utf8)
    var takes: [String: Access] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let access = Self.access(cells[0]) else { continue }
      for name in cells[1].split(separator: ", ") { takes[String(name.filter { $0 != "`" })] = access }
    }
    self.takes = takes
  }

  private static func access(_ text: String) -> Access? {
    if text.hasPrefix("signed in") { return .signedIn }
    return text == "anyone" ? .anyone : Capability(rawValue: text.replacing("`", with: "")).map { .capability($0) }
  }
}
