import Disclosure

/// A rule as `Resources/screening-rules.json` writes it.
struct RuleData: Decodable {
  /// The kinds of rules that the programme knows.
  enum Kind: String, Decodable {
    /// A pattern at an anchor; without anchors at the beginning of each piece of its roles.
    case pattern
    /// Numbers by their check digits.
    case identity, permit, oldIdentity, creditCode, mobile, card
    /// The plate of a car.
    case plate
    /// A mail address.
    case mail
    /// A door of an address.
    case address
    /// A name beside a private fact.
    case person
    /// A column of a table.
    case column
    /// A piece that is not empty.
    case piece
    /// A piece that is empty.
    case empty
    /// The address of a link.
    case foreignLink, brokenLink
  }

  var id: String
  var family: ScreeningRule.Family
  var kind: Kind
  /// `block`, `review`, `hint` or `off`.
  var level: String
  /// The weight by profile, as above.
  var profiles: [String: String]?
  /// Words at which it is tried; `[…]` stands for one of several characters.
  var anchors: [String]?
  var pattern: String?
  /// How many characters before an anchor the pattern may begin.
  var back: Int?
  /// Whether the pattern begins behind the anchor; the hit begins with the anchor all the same.
  var behind: Bool?
  /// The group that is the hit.
  var span: Int?
  /// What is suggested, with `$1` for a group; and how what is found is masked.
  var replacement: String?
  var mask: Masking.Kind?
  var roles: [ScreeningText.Role]?
  /// Only within so many pieces from the beginning or to the end of a part.
  var first: Int?
  var last: Int?
  /// Only in pieces of at most so many characters.
  var longest: Int?
  /// Words one of which stands in the sentence; words none of which does.
  var requires: [String]?
  var forbids: [String]?
  /// Words one of which stands within `window` characters before it, in the head of its column or in the cell before it.
  var labels: [String]?
  var window: Int?
  /// Words that excuse it within `reach` characters to either side, in the head of its column or in the cell before it.
  var allow: [String]?
  var reach: Int?
  /// Whether the check digit must fit, or must not.
  var checked: Bool?
  /// Words of a column's head, of another column that must be there, and of one that must not.
  var heads: [String]?
  var besides: [String]?
  var without: [String]?
  /// The least number of filled cells of a column.
  var rows: Int?
  /// Only in what is meant for everybody.
  var everybody: Bool?
}
