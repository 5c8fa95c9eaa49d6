import CivilTime
public import Disclosure
import Persistence

/// Lays down how an organ writes the numbers of a series; numbers given before stay as they are.
public struct ChangeNumberPattern: Operation {
  /// System administration.
  public static let access = Access.capability(.editSettings)

  /// The organ.
  public var organ: Organ.ID
  /// The series.
  public var series: NumberSeries
  /// The pattern as it was typed.
  public var pattern: String
  /// The version of the setting that was edited; 0 where it was never changed.
  public var version: Int

  /// Changes a pattern.
  public init(organ: Organ.ID, series: NumberSeries, pattern: String, version: Int) {
    self.organ = organ
    self.series = series
    self.pattern = pattern
    self.version = version
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Saves the pattern.
  ///
  /// - Throws: `Issues`, `NumberRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let new = try NumberPattern(pattern)
    guard let word = try scope.numbers.documentWord(of: organ) else { throw NotFound() }
    let old = try scope.numbers.pattern(of: series, organ: organ)
    guard old.version == version else { throw Conflict() }
    let sample = new.number(word: word, year: scope.today.year, serial: 1)
    for other in NumberSeries.all where other != series {
      let pattern = try scope.numbers.pattern(of: other, organ: organ).pattern
      if pattern.number(word: word, year: scope.today.year, serial: 1) == sample { throw NumberRefusal.sameAs(sample) }
    }
    try scope.numbers.setPattern(new, of: series, organ: organ)
    scope.record(
      .numberPatternChanged, organ: organ, subject: .init("organ", organ.rawValue),
      changes: [.init(series.name, before: old.pattern.text, after: new.text)])
  }
}
