import WebSupport

/// The form to lay down a chain, with as many levels as somebody has asked for.
struct ChainFormPage: FormPage {
  /// The fields of one level.
  struct Level: Sendable {
    var position: Int
    var heading: String
    var fields: [Field]
    /// What the button sends that takes the level out; empty where it is the only one.
    var removal: String
  }

  static let template = "chain-form"
  static let sample = ChainFormPage(
    frame: .sample, action: DeskRoutes.newChain, cancelPath: DeskRoutes.chains,
    head: [FormSheet("chain").text("name")],
    levels: [Level(position: 1, heading: "第 1 级", fields: [FormSheet("chain").text("title1")], removal: "remove-1")],
    count: "1", mayAdd: true, fresh: "f-title1")

  var frame: DeskFrame
  var action: String
  var cancelPath: String
  /// What concerns the whole chain.
  var head: [Field]
  var levels: [Level]
  /// How many levels there are.
  var count: String
  var mayAdd: Bool
  /// The id of the field that a level begins with which was just added; empty where none was.
  var fresh: String
  var problems = Problems.none

  var fields: [Field] { head + levels.flatMap(\.fields) }
}
