/// A heading of the report: `二、主动公开政府信息情况`.
struct Heading {
  /// The position of the number in front, or of the title where there is none.
  var start: Int
  /// The title.
  var title: Range<Int>
  /// The number in front, or nil.
  var number: Int?
  /// The key of the part, `unnamed` where the title tells nothing.
  var key: String
  /// Whether the title is one of the official ones or their known variants.
  var isOfficial: Bool
}
