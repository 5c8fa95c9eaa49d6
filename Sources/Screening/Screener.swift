public import Disclosure

/// All rules and tables, ready to look at texts; made once for a version of the rules and then shared.
public struct Screener: Sendable {
  /// A screener of these tables, beside the rules that are shipped.
  ///
  /// - Parameters:
  ///   - terms: the rows of the office's tables that are in force.
  ///   - levels: the weight an office gives to a rule of its own accord; a rule without a weight is off.
  public init(terms: [ScreeningTerm] = [], levels: [String: ScreeningHit.Level?] = [:]) {}

  /// What is found in a text, in reading order.
  public func hits(in text: ScreeningText, _ context: ScreeningContext) -> [ScreeningHit] { [] }
}
