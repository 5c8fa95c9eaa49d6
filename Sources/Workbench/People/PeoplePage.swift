import WebSupport

/// The accounts.
struct PeoplePage: DeskPage {
  static let template = "people"
  static let sample = PeoplePage(
    frame: .sample,
    filter: FilterBar(
      action: DeskRoutes.people, fields: [FormSheet("people").text("q", isOptional: true)], isSet: true),
    listing: Listing(
      "账号", columns: [Listing.Column("姓名")], rows: [Listing.Row([Listing.Cell("王小明", path: DeskRoutes.people)])],
      empty: EmptyState("没有账号")), newPath: DeskRoutes.newPerson, rulesPath: DeskRoutes.accountRules)

  var frame: DeskFrame
  var filter: FilterBar
  var listing: Listing
  var newPath: String
  var importPath = DeskRoutes.peopleImport
  /// The rules of accounts; empty where somebody may not change them.
  var rulesPath: String
}
