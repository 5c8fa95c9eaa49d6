import WebSupport

/// Who of an organ is away, with the form that records another absence.
struct AbsencesPage: FormPage {
  /// One absence.
  struct Entry: Sendable {
    var person: String
    var deputy: String
    var days: String
    var reason: String
    /// Where it is ended; empty where the reader may not.
    var endPath: String
  }

  static let template = "absences"
  static let sample = AbsencesPage(
    frame: .sample,
    entries: [
      Entry(person: "王小明", deputy: "李红", days: "2026年3月16日—2026年3月20日", reason: "培训", endPath: "/desk/absences/1/end")
    ], isEmpty: false, action: "/desk/absences", fields: [FormSheet("absences").date("from")], problems: .none)

  var frame: DeskFrame
  var entries: [Entry]
  var isEmpty: Bool
  var action: String
  var fields: [Field]
  var problems = Problems.none
}
