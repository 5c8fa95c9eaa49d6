/// Percentages recomputed to the decimals that were printed.
enum Percentage {
  /// Whether `part` of `whole`, in percent, rounds to the printed number.
  static func agrees(_ part: Numeral, of whole: Numeral, printed: Numeral) -> Bool {
    guard whole > .zero, let exact = scaled(part, whole, printed.scale) else { return false }
    // |part × 100 × 10^s / whole − printed| ≤ 1/2, without division.
    let (product, overflow) = printed.mantissa.multipliedReportingOverflow(by: exact.denominator)
    guard !overflow else { return false }
    return (exact.numerator - product).magnitude <= exact.denominator.magnitude / 2
  }

  /// `part` of `whole` in percent, rounded to `scale` decimals; nil where the numbers are too large.
  static func share(_ part: Numeral, of whole: Numeral, decimals scale: UInt8) -> Numeral? {
    guard whole != .zero, let exact = scaled(part, whole, scale) else { return nil }
    let half = exact.denominator / 2
    let rounded = (exact.numerator + (exact.numerator < 0 ? -half : half)) / exact.denominator
    return Numeral(mantissa: rounded, scale: scale)
  }

  private static func scaled(
    _ part: Numeral, _ whole: Numeral, _ decimals: UInt8
  ) -> (numerator: Int64, denominator: Int64)? {
    var numerator = part.mantissa
    var denominator = whole.mantissa
    for power in [(Int(whole.scale) + Int(decimals) + 2, true), (Int(part.scale), false)] {
      for _ in 0..<power.0 {
        let value = power.1 ? numerator : denominator
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow, product.magnitude < 1 << 61 else { return nil }
        if power.1 { numerator = product } else { denominator = product }
      }
    }
    return (numerator, denominator)
  }
}
