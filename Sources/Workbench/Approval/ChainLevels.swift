import Disclosure
import WebSupport

/// The levels of a chain while somebody enters them: more, fewer, and what was typed moves along.
struct ChainLevels {
  /// What was sent.
  let values: FormData
  /// How many levels the form has.
  let count: Int
  /// The id of the field that a level begins with which was just added; empty where none was.
  private(set) var fresh = ""

  init(_ values: FormData) {
    self.values = values
    let asked = values["levels"].flatMap { Int($0) } ?? 1
    count = min(max(asked, 1), ApprovalChain.maximumLevels)
  }

  /// The levels after a button was pressed: `add`, or `remove-` with a position; nil where it was another one.
  func changed(by deed: String) -> ChainLevels? {
    if deed == "add" {
      var more = ChainLevels(values.setting("levels", to: "\(count + 1)"))
      more.fresh = "f-title\(more.count)"
      return more
    }
    guard let position = deed.split(separator: "-").last.flatMap({ Int($0) }), deed == "remove-\(position)",
      (1...count).contains(position)
    else { return nil }
    var values = values.setting("levels", to: "\(count - 1)")
    for level in position...count {
      for name in ["title", "holder"] {
        let next = level < count ? values["\(name)\(level + 1)"] ?? "" : ""
        values = values.setting("\(name)\(level)", to: next)
      }
    }
    return ChainLevels(values)
  }
}
