import App
import CivilTime
import Disclosure
import Operations

/// Where commands find calendars: in the installation, or, where there is none yet, in the programme.
enum CalendarShelf {
  static let principal = Principal(.system("operator"), source: "gongkai calendar")

  /// Asks something of the installation; nil where there is none.
  static func answer<Question: Inquiry>(_ question: Question) async throws -> Question.Outcome? {
    let installation: Installation
    do {
      installation = try await Installation.open()
    } catch InstallationFault.missing {
      return nil
    }
    let outcome = try await installation.desk.answer(question, as: principal)
    try await installation.close()
    return outcome
  }

  /// The years that are known, the newest first.
  static func years(of region: String?) async throws -> [CalendarYears.Line] {
    if let lines = try await answer(CalendarYears(region: region)) { return lines }
    guard region == nil else { return [] }
    return WorkCalendar.publishedYears.reversed().map { CalendarYears.Line(year: $0, version: 0, loadedAt: nil) }
  }

  /// The calendar by which a region counts what begins in a year.
  static func calendar(of region: String?, from year: Int) async throws -> WorkCalendar {
    try await answer(CalendarOfRegion(region: region, from: year)) ?? .national
  }
}

/// What the platform refused, in sentences.
struct RefusedCalendar: Error, CustomStringConvertible {
  let description: String

  init(_ issues: Issues) {
    description = issues.list.map(Texts.sentence(of:)).joined(separator: "\n")
  }

  init(_ refusal: any DomainRefusal) {
    description = Texts.sentence(of: refusal)
  }
}
