/// Every address of the API.
enum APIRoutes {
  static let description = "/api/v1/openapi.json"
  static let me = "/api/v1/me"
  static let organs = "/api/v1/organs"
  static let organ = "/api/v1/organs/:id"
  static let guide = "/api/v1/organs/:id/guide"
  static let matters = "/api/v1/matters"
  static let matter = "/api/v1/matters/:id"
  static let search = "/api/v1/search"
  static let due = "/api/v1/calendar/due"

  static func matter(_ id: some CustomStringConvertible) -> String { "\(matters)/\(id)" }
}
