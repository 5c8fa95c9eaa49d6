public import CivilTime

/// How long an organ has to answer an application for reconsideration or a complaint; the law goes by the day on which
/// the copy came in.
public enum RemedyReplyTerm {
  /// One version of a law: its first day, and the term from then on.
  private struct Version {
    var from: CivilDate?
    var term: Term?
  }

  /// 行政复议法 of 2023, Articles 48 and 88: ten days, which are workdays; before, Article 23: ten days.
  private static let ordinary = [
    Version(from: CivilDate(year: 2024, month: 1, day: 1), term: Term(10, .workdays)),
    Version(from: CivilDate(year: 1999, month: 10, day: 1), term: Term(10, .days)),
  ]
  /// 行政复议法 of 2023, Articles 54 and 88: five days, which are workdays; the law before knew no simplified procedure.
  private static let simplified = [
    Version(from: CivilDate(year: 2024, month: 1, day: 1), term: Term(5, .workdays))
  ]
  /// 行政诉讼法 of 2014, Article 67: fifteen days; before, Article 43: ten days.
  private static let suit = [
    Version(from: CivilDate(year: 2015, month: 5, day: 1), term: Term(15, .days)),
    Version(from: CivilDate(year: 1990, month: 10, day: 1), term: Term(10, .days)),
  ]

  /// The term after the day on which the copy came in; nil where the law of that day knows none.
  public static func term(_ path: CountedRemedy.Path, isSimplified: Bool, servedOn day: CivilDate) -> Term? {
    let versions = path == .review ? (isSimplified ? simplified : ordinary) : suit
    return versions.first { $0.from.map { $0 <= day } ?? false }?.term
  }

  /// The term from the day on which the copy came in, ready to be counted by a calendar.
  public static func counted(
    _ path: CountedRemedy.Path, isSimplified: Bool, servedOn day: CivilDate
  ) -> CountedTerm? {
    term(path, isSimplified: isSimplified, servedOn: day).map { CountedTerm(from: day, term: $0) }
  }
}
