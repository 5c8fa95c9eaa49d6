import Disclosure
import Operations
import WebSupport

/// The organs that the person may turn to.
struct OrganChoicePage: DeskPage {
  /// One of them.
  struct Line: Sendable {
    /// The number.
    var id: String
    /// The name.
    var name: String
    /// Whether the person works for it now.
    var isCurrent: Bool
  }

  static let template = "organ-choice"
  static let sample = OrganChoicePage(
    frame: .sample, filter: FilterBar(action: DeskRoutes.organChoice, fields: [], isSet: false),
    lines: [Line(id: "1", name: "青禾县政府办公室", isCurrent: true), Line(id: "2", name: "青禾县财政局", isCurrent: false)],
    pager: Pager(nextPath: DeskRoutes.organChoice))

  var frame: DeskFrame
  var action = DeskRoutes.organChoice
  var filter: FilterBar
  var lines: [Line]
  var pager: Pager
}
