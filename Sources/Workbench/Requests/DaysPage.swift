import CivilTime
import Disclosure
import Operations
import WebSupport

/// The term of a reply, day by day: which day counts, which does not, and why.
struct DaysPage: DeskPage {
  static let template = "case-days"
  static let sample = DaysPage(
    frame: .sample, subject: "青申〔2026〕40号", summary: [SummaryRow("答复期限", "2026年4月13日")], history: .sample,
    days: .sample, casePath: "/desk/requests/1")

  /// One table of the page.
  struct Table: Sendable {
    static let sample = Table(
      heading: "逐日",
      listing: Listing(
        "逐日", columns: [Listing.Column("日期")], rows: [Listing.Row([Listing.Cell("3月17日")])], empty: EmptyState("没有")))

    var heading: String
    var listing: Listing
  }

  var frame: DeskFrame
  var subject: String
  var summary: [SummaryRow]
  /// What happened to the clock.
  var history: Table
  /// The days.
  var days: Table
  var casePath: String
}

extension DaysPage {
  init(frame: DeskFrame, _ found: RequestDetails.Outcome) {
    let matter = found.matter.matter
    self.init(
      frame: frame, subject: "\(matter.number) \(matter.title)", summary: found.clockRows,
      history: Table(heading: Texts.text("case.days.history"), listing: Self.history(found)),
      days: Table(heading: Texts.text("case.days"), listing: Self.days(found)), casePath: DeskRoutes.request(matter.id))
  }

  private static func history(_ found: RequestDetails.Outcome) -> Listing {
    Listing(
      Texts.text("case.days.history"),
      columns: [Listing.Column(Texts.text("case.days.day")), Listing.Column(Texts.text("case.days.effect"))],
      rows: found.clock.history.map { change in
        Listing.Row([
          Listing.Cell(change.on.withWeekday),
          Listing.Cell(change.effect.word, note: Texts.text("case.clock.\(change.effect.rawValue)")),
        ])
      }, empty: EmptyState(Texts.text("case.days.none")))
  }

  private static func days(_ found: RequestDetails.Outcome) -> Listing {
    let columns = ["day", "number", "reason"].map {
      Listing.Column(Texts.text("case.days.\($0)"), isNumeric: $0 == "number")
    }
    let today = found.matter.today
    return Listing(
      Texts.text("case.days"), columns: columns,
      rows: found.countedDays.map { day in
        let name = found.calendar.name(of: day.date) ?? ""
        return Listing.Row([
          Listing.Cell(day.date.withWeekday, tag: day.date == today ? Tag(Texts.text("case.days.today"), .soon) : nil),
          Listing.Cell(day.number.map { "\($0)" } ?? "—", isNumeric: true),
          Listing.Cell(
            Texts.text("case.day.\(day.reason.rawValue)"),
            note: day.reason == .holiday || day.reason == .makeUp ? name : ""),
        ])
      }, empty: EmptyState(Texts.text("case.days.none"), Texts.text("case.days.none.text")))
  }
}

extension RequestDetails.Outcome {
  /// The days of the term; while an opinion is awaited, up to today, since the last day is open.
  var countedDays: [CountedDay] {
    guard var term = clock.counted else { return [] }
    if let days = term.days(in: calendar) { return days }
    let today = matter.today
    term.pauses = term.pauses.compactMap { Pause(sent: $0.sent, back: $0.back ?? max($0.sent, today)) }
    return term.days(in: calendar)?.filter { $0.date <= today } ?? []
  }

  /// How late the reply is, where it is late and still owed.
  private var lateness: Tag? {
    guard clock.state == .running, let due, due.date < matter.today else { return nil }
    let days = calendar.workdays(after: due.date.dayNumber, through: matter.today.dayNumber)
    return .late(by: days)
  }

  /// Where the clock of the reply stands, in rows.
  var clockRows: [SummaryRow] {
    var rows: [SummaryRow] = []
    if let receipt = request.course.receipt {
      rows.append(
        SummaryRow(
          Texts.text("case.receivedOn"), receipt.day.withWeekday,
          tag: receipt.isFixed ? nil : Tag(Texts.text("case.receipt.provisional"), .soon)))
    }
    rows.append(SummaryRow(Texts.text("case.clock"), "", tag: Tag(clock.state.word, clock.state.tone)))
    rows.append(
      SummaryRow(
        Texts.text("case.due"), due?.date.withWeekday ?? Texts.text("case.due.open"),
        tag: lateness ?? (due?.isProvisional == true ? Tag(Texts.text("matters.provisional"), .plain) : nil)))
    if let counted = clock.counted, let used = clock.used(through: matter.today, in: calendar) {
      rows.append(
        SummaryRow(
          Texts.text("case.used"),
          Texts.text(
            "case.used.text",
            ["used": "\(used)", "all": "\(counted.workdays)", "left": "\(max(counted.workdays - used, 0))"])))
    }
    if let delayed = clock.delayedTo { rows.append(SummaryRow(Texts.text("case.delayed"), delayed.withWeekday)) }
    if let day = clock.stoppedOn { rows.append(SummaryRow(Texts.text("case.stopped"), day.withWeekday)) }
    return rows
  }
}

extension CountedTerm {
  /// How many workdays it has with all extensions.
  var workdays: Int { term.count + extensions.reduce(0) { $0 + $1.count } }
}

extension ReplyClock.State {
  /// The state in a word.
  var word: String { Texts.text("case.clock.state.\(rawValue)") }
  /// Its colour.
  var tone: Tag.Tone {
    switch self {
    case .running: .ok
    case .provisional, .paused: .soon
    case .notStarted, .suspended, .stopped: .plain
    }
  }
}
