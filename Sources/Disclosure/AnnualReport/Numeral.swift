/// A printed number, kept exactly: `mantissa` × 10^−`scale`.
///
/// Reports print counts, signed changes and amounts such as `75394432.52`; binary fractions would lose the last digit,
/// and a share must be recomputed to just the decimals that were printed, so the scale is kept as printed.
/// Two numerals are equal when their values are, whatever their scales.
public struct Numeral: Sendable {
  /// The digits as one integer, with sign.
  public let mantissa: Int64
  /// How many of the digits stand behind the decimal point, 0 to 12.
  public let scale: UInt8

  /// A whole number.
  public init(_ value: Int) {
    mantissa = Int64(value)
    scale = 0
  }

  /// `mantissa` × 10^−`scale`.
  public init(mantissa: Int64, scale: UInt8) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number written as `-12.50`, without separators; nil where it is none, has more than 18 digits or more than
  /// 12 decimals.
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  /// The number written so in a part of a text.
  public init?(_ text: Substring) { self.init(utf8: text.utf8) }

  // Concrete for the two kinds of text, since an unspecialised generic over text costs ten times as much, and every
  // cell of every report comes this way.
  @inline(__always)
  private init?(utf8 bytes: some Sequence<UInt8>) {
    var mantissa: Int64 = 0
    var scale: UInt8 = 0
    var digits = 0
    var negative = false
    var seenPoint = false
    var isFirst = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-") where isFirst: negative = true
      case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 18 else { return nil }
        mantissa = mantissa * 10 + Int64(byte - 48)
        if seenPoint { scale += 1 }
      default: return nil
      }
      isFirst = false
    }
    guard digits > 0, scale <= 12, !seenPoint || scale > 0 else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale)
  }

  /// 0.
  public static let zero = Numeral(0)

  /// The whole number, or nil where decimals other than zeros are printed.
  public var integer: Int? {
    let reduced = self.reduced
    return reduced.scale == 0 ? Int(reduced.mantissa) : nil
  }

  /// Whether the value is a whole number.
  public var isIntegral: Bool { reduced.scale == 0 }

  /// Whether the value is below 0.
  public var isNegative: Bool { mantissa < 0 }

  /// The nearest binary fraction, for display and for formats that know no decimals.
  public var double: Double { Double(mantissa) / Numeral.powers[Int(scale)].asDouble }

  /// The same value with no zero at its end.
  public var reduced: Numeral {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa.isMultiple(of: 10) {
      mantissa /= 10
      scale -= 1
    }
    return Numeral(mantissa: mantissa, scale: scale)
  }

  static let powers: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 } }
}

extension Int64 {
  fileprivate var asDouble: Double { Double(self) }
}

extension Numeral: Comparable, Hashable {
  /// Whether the values are the same, whatever their scales.
  public static func == (left: Numeral, right: Numeral) -> Bool {
    let (a, b) = (left.reduced, right.reduced)
    return a.mantissa == b.mantissa && a.scale == b.scale
  }

  /// Whether the value on the left is smaller.
  public static func < (left: Numeral, right: Numeral) -> Bool {
    if left.scale == right.scale { return left.mantissa < right.mantissa }
    let difference = left - right
    return difference.mantissa < 0
  }

  /// Equal values have equal hashes, whatever their scales.
  public func hash(into hasher: inout Hasher) {
    let reduced = self.reduced
    hasher.combine(reduced.mantissa)
    hasher.combine(reduced.scale)
  }
}

extension Numeral {
  /// The sum; digits beyond the 64-bit range saturate, far outside of what a report can print.
  public static func + (left: Numeral, right: Numeral) -> Numeral {
    let scale = max(left.scale, right.scale)
    let (sum, overflow) = left.rescaled(to: scale).addingReportingOverflow(right.rescaled(to: scale))
    return Numeral(mantissa: overflow ? .max : sum, scale: scale)
  }

  /// The difference.
  public static func - (left: Numeral, right: Numeral) -> Numeral { left + -right }

  /// The same distance from 0 on the other side.
  public static prefix func - (value: Numeral) -> Numeral {
    Numeral(mantissa: value.mantissa == .min ? .max : -value.mantissa, scale: value.scale)
  }

  /// `value` taken `factor` times.
  public static func * (factor: Int, value: Numeral) -> Numeral {
    let (product, overflow) = value.mantissa.multipliedReportingOverflow(by: Int64(factor))
    return Numeral(mantissa: overflow ? .max : product, scale: value.scale)
  }

  /// The distance from 0.
  public var magnitude: Numeral { isNegative ? -self : self }

  private func rescaled(to target: UInt8) -> Int64 {
    guard target > scale else { return mantissa }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: Numeral.powers[Int(target - scale)])
    return overflow ? (mantissa < 0 ? .min + 1 : .max) : product
  }
}

extension Numeral: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The whole number of a literal.
  public init(integerLiteral value: Int) { self.init(value) }

  /// The number with just the decimals that were printed, no separators.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let places = Int(scale)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
