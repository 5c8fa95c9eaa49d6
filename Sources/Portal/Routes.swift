import Disclosure
import WebSupport

/// Every address of the site: the pattern that the router knows and the link that a page prints stand side by side.
enum Routes {
  static let home = "/"
  static let drop = "/reports"
  static let batch = "/readings/:id"
  static let report = "/readings/:id/:number"
  static let reportWorkbook = "/readings/:id/:number/report.xlsx"
  static let reportJSON = "/readings/:id/:number/report.json"
  static let reportPrint = "/readings/:id/:number/print"
  static let comparison = "/readings/:id/compare"
  static let table = "/readings/:id/table/:format"
  static let health = "/healthz"
  static let readiness = "/readyz"

  static let organs = "/organs"
  static let guide = "/organs/:id/guide"
  static let guideRevision = "/organs/:id/guide/:revision"

  static func organs(after id: Organ.ID) -> String { "/organs?after=\(id)" }
  static func guide(_ id: Organ.ID) -> String { "/organs/\(id)/guide" }
  static func guide(_ id: Organ.ID, _ revision: Int) -> String { "/organs/\(id)/guide/\(revision)" }

  static func batch(_ id: String, _ query: Query = Query("")) -> String {
    link("/readings/\(id)", query)
  }

  static func report(_ id: String, _ index: Int, _ query: Query = Query("")) -> String {
    link("/readings/\(id)/\(index + 1)", query)
  }

  static func reportFile(_ id: String, _ index: Int, _ file: String, _ query: Query) -> String {
    link("/readings/\(id)/\(index + 1)/\(file)", query)
  }

  static func comparison(_ id: String, _ query: Query = Query("")) -> String {
    link("/readings/\(id)/compare", query)
  }

  static func table(_ id: String, _ format: String) -> String { "/readings/\(id)/table/\(format)" }

  private static func link(_ path: String, _ query: Query) -> String {
    query.items.isEmpty ? path : "\(path)?\(query.encoded)"
  }
}
