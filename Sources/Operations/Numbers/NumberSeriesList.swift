import CivilTime
public import Disclosure
import Persistence

/// The series of numbers of an organ: how each is written, how far it is, and what comes next.
public struct NumberSeriesList: Inquiry {
  /// System administration.
  public static let access = Access.capability(.editSettings)

  /// One series.
  public struct Line: Sendable {
    /// The series.
    public var series: NumberSeries
    /// How its numbers are written.
    public var pattern: NumberPattern
    /// The version of that setting; 0 where the organ has said nothing.
    public var version: Int
    /// The serial that was taken last this year; 0 where none was.
    public var last: Int
    /// The number that comes next; empty where the organ has no word for its numbers.
    public var next: String
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// 发文机关代字; empty where it is missing.
    public var word: String
    /// The year in Beijing.
    public var year: Int
    /// The series.
    public var lines: [Line]
  }

  /// The organ.
  public var organ: Organ.ID

  /// Asks for the series of an organ.
  public init(organ: Organ.ID) {
    self.organ = organ
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Finds them; takes no number.
  public func run(in scope: Scope) throws -> Outcome {
    guard let word = try scope.numbers.documentWord(of: organ) else { throw NotFound() }
    let year = scope.today.year
    let lines = try NumberSeries.all.map { series in
      let (pattern, version) = try scope.numbers.pattern(of: series, organ: organ)
      let last = try scope.numbers.last(series, organ: organ, year: year)
      return Line(
        series: series, pattern: pattern, version: version, last: last,
        next: word.isEmpty ? "" : pattern.number(word: word, year: year, serial: last + 1))
    }
    return Outcome(word: word, year: year, lines: lines)
  }
}
