import CivilTime
import Disclosure

/// What happens to one invented request, and on which days.
struct RequestScript: Sendable {
  /// The place of its office in `MatterOffice.all`.
  var office: Int
  /// How it comes.
  var channel: RequestChannel
  /// What it asks for.
  var subject = RequestSubject.information
  /// Who asks.
  var applicant: PartyDraft
  /// Who asks for the applicant.
  var agent: PartyDraft?
  /// What is wanted.
  var wanted: WantedInformation
  /// What help the applicant was given.
  var assistance = ""
  /// Whether he suggests to publish it.
  var suggestsPublication = false
  /// What happens, in order, each on a workday up to today.
  var acts: [(day: CivilDate, act: RequestAct)]
}

/// The workdays of the year that a demonstration plays in, by which its requests are dated.
struct RequestDays: Sendable {
  private let days: [CivilDate]

  /// The workdays from `first` through `today`; where today is none, the last one before it is taken for today.
  init(from first: CivilDate, through today: CivilDate, in calendar: WorkCalendar) {
    days = (first.dayNumber...max(first, today).dayNumber).map(CivilDate.init(dayNumber:))
      .filter { calendar.reason(for: $0).isWorkday }
  }

  /// The days of acts of which the first happens so many workdays ago; nil where that is before the first day.
  ///
  /// What would happen after today has not happened yet.
  func dated(_ beats: [RequestBeat], ago: Int) -> [(day: CivilDate, act: RequestAct)]? {
    var place = days.count - 1 - ago
    guard place >= 0, !beats.isEmpty else { return nil }
    var acts: [(day: CivilDate, act: RequestAct)] = []
    for beat in beats {
      place += beat.wait
      guard place < days.count else { break }
      acts.append((days[place], beat.act))
    }
    return acts
  }

  /// How many days there are.
  var count: Int { days.count }
}
