import WebSupport

/// What a feature brings to the desk: its templates, its pages, its place in the rail and its routes.
struct DeskFeature: Sendable {
  /// The templates by name.
  var templates: [String: [UInt8]] = [:]
  /// A sample of each of its pages, for the tests that render every template.
  var samples: [any DeskPage] = []
  /// Its places in the rail.
  var rail: [RailEntry] = []
  /// Its routes.
  var routes: @Sendable (DeskRoom) -> [WebRoute]
}
