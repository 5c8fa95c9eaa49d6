import Disclosure

extension DeskRoutes {
  static let guide = "/desk/organs/:id/guide"
  static let guideEdit = "/desk/organs/:id/guide/edit"
  static let guidePreview = "/desk/organs/:id/guide/preview"
  static let guidePublication = "/desk/organs/:id/guide/publication"
  static let guideComparison = "/desk/organs/:id/guide/comparison"
  static func guide(_ id: Organ.ID) -> String { "/desk/organs/\(id)/guide" }
  static func guideEdit(_ id: Organ.ID) -> String { "/desk/organs/\(id)/guide/edit" }
  static func guidePreview(_ id: Organ.ID, _ number: Int) -> String {
    "/desk/organs/\(id)/guide/preview?revision=\(number)"
  }
  static func guidePublication(_ id: Organ.ID) -> String { "/desk/organs/\(id)/guide/publication" }
  static func guideComparison(_ id: Organ.ID) -> String { "/desk/organs/\(id)/guide/comparison" }
  static func guideComparison(_ id: Organ.ID, from: Int, to: Int) -> String {
    "/desk/organs/\(id)/guide/comparison?from=\(from)&to=\(to)"
  }
}
