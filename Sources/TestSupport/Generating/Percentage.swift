internal import Disclosure

/// Percentages, computed on whole numbers.
enum Percentage {
  /// `part` of `whole` in percent, rounded half up to the decimals.
  static func rounded(_ part: Numeral, of whole: Numeral, decimals: Int) -> Numeral {
    let unit = (0..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    let numerator = part.mantissa * 100 * unit
    return Numeral(mantissa: (numerator * 2 + whole.mantissa) / (whole.mantissa * 2), scale: UInt8(decimals))
  }
}
