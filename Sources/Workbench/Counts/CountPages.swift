import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The counted tables of the annual report.
enum CountPages {
  static let feature = DeskFeature(
    templates: [
      "counts": PackageResources.counts_mustache, "count-table": PackageResources.count_table_mustache,
    ],
    samples: [CountsPage.sample],
    rail: [RailEntry(.office, "counts.title", DeskRoutes.counts, needs: [.viewMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let counts = Counts(room: room)
    let freeze = FreezeForm(room: room)
    let access = Access.capability(.viewMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.counts, access: access, handler: counts.show),
      WebRoute(method: .get, path: DeskRoutes.countedCases, access: access, handler: counts.cases),
      WebRoute(method: .get, path: DeskRoutes.countsWorkbook, access: access, handler: counts.download),
      WebRoute(method: .get, path: DeskRoutes.freezing, access: .capability(.assignMatters), handler: freeze.ask),
      WebRoute(method: .post, path: DeskRoutes.freezing, access: .capability(.assignMatters), handler: freeze.freeze),
    ]
  }
}
