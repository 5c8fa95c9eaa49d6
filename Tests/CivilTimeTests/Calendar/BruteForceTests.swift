import CivilTime
import TestSupport
import Testing

/// Counts one day after the other, as a person with a wall calendar would; knows nothing of the quick way.
private struct WallCalendar {
  var calendar: WorkCalendar

  func isExcluded(_ day: CivilDate, _ pauses: [Pause]) -> Bool {
    pauses.contains { pause in day > pause.sent && day <= (pause.back ?? pause.sent) }
  }

  func isWorked(_ day: CivilDate) -> Bool { calendar.reason(for: day).isWorkday }

  func end(_ length: Term, after start: CivilDate, _ pauses: [Pause]) -> CivilDate {
    var left = length.unit == .months ? start.adding(months: length.count).dayNumber - start.dayNumber : length.count
    var day = start
    while left > 0 {
      day = day.adding(days: 1)
      if isExcluded(day, pauses) || (length.unit == .workdays && !isWorked(day)) { continue }
      left -= 1
    }
    while !isWorked(day) { day = day.adding(days: 1) }
    // What was sent on the last day holds the end up until the answer.
    while isExcluded(day.adding(days: 1), pauses), pauses.contains(where: { $0.sent <= day && ($0.back ?? day) > day })
    {
      day = day.adding(days: 1)
    }
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }
}

@Suite("The quick way and the long way") struct BruteForceTests {
  @Test("Counting day by day gives the same dates", arguments: 0..<8)
  func same(seed: UInt64) {
    var random = Random(state: seed &* 7_919 + 1)
    let wall = WallCalendar(calendar: .national)
    for _ in 0..<1_000 {
      let term = random.term()
      var expected = term.from
      for length in [term.term] + term.extensions { expected = wall.end(length, after: expected, term.pauses) }
      let due = term.due(in: .national)?.date
      #expect(due == expected, "\(term)")
      let days = term.days(in: .national) ?? []
      #expect(days.last?.date == expected, "\(term)")
      #expect(days.first?.date == term.from.adding(days: 1), "\(term)")
      #expect(zip(days, days.dropFirst()).allSatisfy { $0.date.adding(days: 1) == $1.date }, "\(term)")
      let numbers = days.compactMap(\.number)
      #expect(numbers == Array(1...max(1, numbers.count)), "\(term)")
      let wanted = [term.term] + term.extensions
      if wanted.allSatisfy({ $0.unit != .months }) {
        #expect(numbers.count == wanted.reduce(0) { $0 + $1.count }, "\(term)")
      }
    }
  }

  @Test("Ten thousand due dates are counted in a fraction of a second")
  func quick() {
    var random = Random(state: 5)
    let terms = (0..<10_000).map { _ in random.term() }
    let spent = ProcessorTime.spent {
      for term in terms { _ = term.due(in: .national) }
    }
    #expect(spent < .seconds(2))
  }
}

private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func term() -> CountedTerm {
    // From 2006 to 2028: both edges of what is known lie inside.
    let from = CivilDate(dayNumber: 13_149 + below(8_400))
    var term = CountedTerm(from: from, term: length())
    if below(3) == 0 { term.extensions.append(length()) }
    for _ in 0..<below(4) {
      let sent = from.adding(days: below(60) - 10)
      if let pause = Pause(sent: sent, back: sent.adding(days: below(30))) { term.pauses.append(pause) }
    }
    return term
  }

  private mutating func length() -> Term {
    let texts = ["\(1 + below(70))d", "\(1 + below(7))m", "\(1 + below(45))wd", "\(1 + below(45))wd"]
    guard let term = Term(texts[below(texts.count)]) else { preconditionFailure("every text is a term") }
    return term
  }
}
