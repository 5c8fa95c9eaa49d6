import WebSupport

/// The roles of a person, with the form that gives another one.
struct GrantsPage: FormPage {
  static let template = "grants"
  static let sample = GrantsPage(
    frame: .sample, text: "青禾县教育局，业务人员", listing: ListingPage.sample.listing, action: "/desk/people/3/roles",
    fields: [FormSheet("grants").select("role", [])], problems: .none)

  var frame: DeskFrame
  var text: String
  var listing: Listing
  var action: String
  var fields: [Field]
  var problems = Problems.none
}
