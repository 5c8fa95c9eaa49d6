import Disclosure
import WebSupport

extension Routes {
  static let columns = "/columns"
  static let column = "/columns/:key"
  static let item = "/items/:id"
  static let itemFile = "/items/:id/files/:file"

  static func column(_ key: String, of organ: Organ.ID? = nil) -> String {
    "/columns/\(key)" + (organ.map { "?organ=\($0)" } ?? "")
  }

  static func item(_ id: Matter.ID) -> String { "/items/\(id)" }
  static func file(_ file: Attachment.ID, of id: Matter.ID) -> String { "/items/\(id)/files/\(file)" }
}
