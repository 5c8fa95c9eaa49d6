import Disclosure
import Foundation
import Operations

/// The tables of the routes of the desk and of the API in docs/developer/routes.md.
struct RouteTable {
  /// One line of it.
  struct Line: Hashable {
    var method: String
    var path: String
    var access: Access
    var reach: RouteReach

    /// Whether somebody who is signed in and has these capabilities is let in.
    func admits(_ capabilities: Set<Capability>) -> Bool {
      switch access {
      case .anyone, .signedIn: true
      case .capability(let capability): capabilities.contains(capability)
      case .system: false
      }
    }
  }

  /// A line that does not say what lets in.
  struct Unreadable: Error { var line: String }

  let lines: Set<Line>

  init() throws {
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../docs/developer/routes.md"), encoding: .utf8)
    var lines: Set<Line> = []
    for text in page.split(separator: "\n") where text.firstMatch(of: /`\/(desk|api)/) != nil && text.hasPrefix("|") {
      let cells = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 5, let access = Self.access(cells[2]), let reach = RouteReach(cells[3]) else {
        throw Unreadable(line: String(text))
      }
      for method in cells[0].split(separator: ", ") {
        lines.insert(
          Line(method: String(method), path: cells[1].replacing("`", with: ""), access: access, reach: reach))
      }
    }
    self.lines = lines
  }

  private static func access(_ text: String) -> Access? {
    switch text {
    case "anyone": .anyone
    case "signed in": .signedIn
    default: Capability(rawValue: text.replacing("`", with: "")).map { .capability($0) }
    }
  }
}
