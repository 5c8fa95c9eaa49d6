import Disclosure

/// A number that stands in a sentence.
struct NumberToken {
  /// What it is a number of.
  enum Kind: Equatable {
    /// A count or amount.
    case quantity
    /// A percentage.
    case percent
  }

  var kind: Kind
  var value: Numeral
  /// The digits and the unit.
  var range: Range<Int>
  /// The unit alone; empty where none is printed.
  var unit: Range<Int>
  /// 余、多、约.
  var isApproximate: Bool
  /// What one of the last digit is worth where 万 or 亿 follows: 1000 for 1.2万.
  var resolution: Numeral?
}
