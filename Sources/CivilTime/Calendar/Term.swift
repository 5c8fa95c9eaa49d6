/// A length of time that a rule sets.
public struct Term: Hashable, Sendable {
  /// What it is counted in.
  public enum Unit: String, CaseIterable, Sendable {
    /// 工作日.
    case workdays = "wd"
    /// 自然日.
    case days = "d"
    /// 月.
    case months = "m"
  }

  /// What it is counted in.
  public var unit: Unit
  /// How many of them; at least one.
  public var count: Int

  /// A length of time; nil where the count is not within `limit`.
  public init?(_ count: Int, _ unit: Unit) {
    guard Term.limit(of: unit).contains(count) else { return nil }
    self.unit = unit
    self.count = count
  }

  /// The counts that make sense: the longest term of the law is five years.
  public static func limit(of unit: Unit) -> ClosedRange<Int> {
    switch unit {
    case .workdays, .days: 1...9_999
    case .months: 1...600
    }
  }
}

extension Term: LosslessStringConvertible {
  /// The term as it is stored: `20wd`, `60d`, `6m`.
  public var description: String { "\(count)\(unit.rawValue)" }

  /// The term that a stored text writes.
  public init?(_ description: String) {
    let digits = description.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), let unit = Unit(rawValue: String(description.dropFirst(digits.count))) else {
      return nil
    }
    self.init(count, unit)
  }

  /// The term as Chinese documents write it: `20个工作日`.
  public var chinese: String {
    switch unit {
    case .workdays: "\(count)个工作日"
    case .days: "\(count)日"
    case .months: "\(count)个月"
    }
  }
}
