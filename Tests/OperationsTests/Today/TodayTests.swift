import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("Today") struct TodayTests {
  @Test("What is overdue comes first, and workdays are counted, not days", arguments: TestDatabase.all)
  func order(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let head = try await office.person(101, .sectionHead)
    try await office.grant(.handler, to: head)
    let monday = office.clock.now.beijingDate
    var expected: [Matter.ID: (Today.Urgency, Int?)] = [:]
    for (days, urgency, workdays) in [(25, Today.Urgency.later, 19), (3, .soon, 3), (0, .today, 0), (4, .later, 4)] {
      let matter = try await office.matter("\(days)", by: head, due: .day(monday.adding(days: days)))
      try await office.desk.perform(AssignMatter(matter.id, version: 1, assignee: head), as: .test(head))
      if days < 25 { expected[matter.id] = (urgency, workdays) }
    }
    let waiting = try await office.matter("没有承办人", by: head)
    var today = try await office.desk.answer(Today(), as: .test(head))
    #expect(today.tasks.map(\.urgency) == [.today, .soon, .later, .later, .later])
    #expect(today.tasks.map(\.isUnassigned) == [false, false, false, false, true])
    #expect(today.tasks.last?.matter.id == waiting.id)
    for task in today.tasks {
      guard let (urgency, workdays) = expected[task.matter.id] else { continue }
      #expect(task.urgency == urgency && task.workdays == workdays)
    }
    #expect(today.counts == [.open: 5])
    // A week later, on the next Tuesday.
    office.clock.advance(seconds: 8 * 86_400)
    today = try await office.desk.answer(Today(), as: .test(head))
    #expect(today.tasks.map(\.urgency) == [.overdue, .overdue, .overdue, .later, .later])
    #expect(today.tasks.first?.workdays == -6)
    #expect(today.found == [.overdue: 3, .later: 2] && today.cut == nil)
    // Whoever has more than is looked at sees the most urgent ones, and which numbers are too small.
    let few = try await office.desk.answer(Today(limit: 3, size: 3), as: .test(head))
    #expect(few.tasks.map(\.urgency) == [.overdue, .overdue, .overdue])
    #expect(Today.Urgency.allCases.filter(few.isCut) == Today.Urgency.allCases, "an overdue one may be left out")
    let some = try await office.desk.answer(Today(limit: 4, size: 2), as: .test(head))
    #expect(some.tasks.count == 2 && some.isLonger && some.found[.overdue] == 3)
    #expect(Today.Urgency.allCases.filter(some.isCut) == [.later])
    #expect(try await office.desk.answer(Today(.later), as: .test(head)).tasks.map(\.urgency) == [.later, .later])
    let handler = try await office.person(102, .handler)
    #expect(try await office.desk.answer(Today(), as: .test(handler)).tasks.isEmpty, "who gives out no work")
    // What is late at the organ leads the list of whoever gives out its work, with who works on it.
    let colleague = try await office.person(104, .sectionHead)
    let seen = try await office.desk.answer(Today(), as: .test(colleague)).tasks
    #expect(seen.map(\.urgency) == [.overdue, .overdue, .overdue, .later])
    #expect(seen.map(\.holder) == [head, head, head, nil])
    let other = try await office.person(103, .sectionHead, at: TestOffice.bureau)
    #expect(try await office.desk.answer(Today(), as: .test(other)).tasks.isEmpty, "of another organ")
  }

  @Test(
    "A request whose receipt nobody confirmed is late for who registers, who handles and who gives out the work",
    arguments: TestDatabase.all)
  func unconfirmed(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register(it.draft(channel: .fax))
    it.office.clock.advance(seconds: 8 * 86_400)
    for (person, holder) in [(it.clerk, it.handler), (it.handler, nil), (it.head, it.handler)] {
      let tasks = try await it.desk.answer(Today(), as: .test(person)).tasks
      #expect(tasks.map(\.matter.id) == [id], "\(person)")
      #expect(tasks.first?.urgency == .overdue && tasks.first?.holder == holder, "\(person)")
    }
    #expect(try await it.desk.answer(Today(), as: .test(it.levels[0])).tasks.isEmpty, "who only approves")
  }
}
