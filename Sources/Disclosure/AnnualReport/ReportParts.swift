public import CivilTime

/// A part of a report under its own heading.
public struct ReportSection: Sendable, Equatable {
  /// `overview`, `proactive`, `requests`, `remedies`, `problems`, `other`; in older reports also `consultations`,
  /// `fees`, `improvementSinceLastYear`, `statistics`, `annex`; `preamble` before the first heading; `unnamed` where
  /// nothing fits.
  public var key: String
  /// The number in front of the heading as printed (`一`), or nil.
  public var number: String?
  /// The heading as printed, without its number.
  public var title: String { didSet { plainTitle = title } }
  /// The same in simplified characters and half-width signs, for comparisons.
  public var plainTitle: String
  /// The text below the heading, tables left out, one printed line a line.
  public var text: String
  /// The line the heading stands on.
  public var line: Int
  /// The line of the file each line of `text` stands on; as many as `text` has lines.
  public var lines: [Int]

  /// A part with its text.
  public init(
    key: String, number: String? = nil, title: String, plainTitle: String? = nil, text: String, line: Int, lines: [Int]
  ) {
    self.key = key
    self.number = number
    self.title = title
    self.plainTitle = plainTitle ?? title
    self.text = text
    self.line = line
    self.lines = lines
  }
}

/// A row of a local statistics table (before 2014).
public struct StatisticsRow: Sendable, Equatable {
  /// The label as printed.
  public var label: String
  /// The unit as printed, or nil.
  public var unit: String?
  /// The number of the year; nil where none is printed.
  public var year: Numeral?
  /// The number since the beginning; nil where none is printed.
  public var cumulative: Numeral?
  /// Where it stands.
  public var source: Source

  /// A row as printed.
  public init(label: String, unit: String?, year: Numeral?, cumulative: Numeral?, source: Source) {
    self.label = label
    self.unit = unit
    self.year = year
    self.cumulative = cumulative
    self.source = source
  }
}

/// The statistical period that a report states.
public struct StatedPeriod: Sendable, Equatable {
  /// The first day, or nil where it is missing or no date of the calendar.
  public var from: CivilDate?
  /// The last day, or nil where it is missing or no date of the calendar.
  public var to: CivilDate?
  /// The words, as printed.
  public var text: String
  /// The line they stand on.
  public var line: Int

  /// A period as printed.
  public init(from: CivilDate?, to: CivilDate?, text: String, line: Int) {
    self.from = from
    self.to = to
    self.text = text
    self.line = line
  }
}

/// How to reach the organ, as the preamble prints it.
public struct Contact: Sendable, Equatable {
  /// Postal address, postcode, telephone, fax and e-mail, as printed.
  public var address, postcode, telephone, fax, email: String?

  /// Nothing known yet.
  public init() {}

  /// Whether nothing is printed.
  public var isEmpty: Bool { address == nil && postcode == nil && telephone == nil && fax == nil && email == nil }
}

/// One equation of a form applied to one row, column or group: `t3.columnSum` of `receivedNew`.
public struct EquationInstance: Hashable, Sendable {
  /// The id of the check.
  public var check: String
  /// What it was applied to: the row, column or group key.
  public var scope: String

  /// The check `check` on `scope`.
  public init(check: String, scope: String) {
    self.check = check
    self.scope = scope
  }
}
