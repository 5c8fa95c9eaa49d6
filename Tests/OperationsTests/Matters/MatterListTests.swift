import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("Lists of matters") struct MatterListTests {
  @Test(
    "Every order pages forward and back over the same matters, each once",
    arguments: TestDatabase.all, MatterFilter.Sort.allCases)
  func pages(engine: TestDatabase, sort: MatterFilter.Sort) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    for index in 0..<57 {
      let due: MatterDraft.Due = index % 5 == 0 ? .none : .day(office.clock.now.beijingDate.adding(days: index % 7))
      _ = try await office.matter("事项\(index)", by: handler, due: due)
    }
    for isDescending in [false, true] {
      let filter = MatterFilter(states: [.open, .inApproval], sort: sort, isDescending: isDescending)
      func page(_ cursor: MatterCursor?) async throws -> MatterList.Outcome {
        try await office.desk.answer(MatterList(filter, cursor: cursor), as: .test(handler))
      }
      let first = try await page(nil)
      let second = try await page(first.next)
      let third = try await page(second.next)
      #expect([first, second, third].map(\.matters.count) == [25, 25, 7])
      #expect(first.previous == nil && third.next == nil && first.total == 57)
      let all = (first.matters + second.matters + third.matters).map(\.id)
      #expect(Set(all).count == 57)
      let back = try await page(third.previous)
      #expect(back.matters.map(\.id) == second.matters.map(\.id))
      let start = try await page(back.previous)
      #expect(start.matters.map(\.id) == first.matters.map(\.id))
      #expect(start.previous == nil && start.next != nil)
      let keys = (first.matters + second.matters + third.matters).map {
        MatterCursor(at: $0, sort: sort, isBackward: false).key
      }
      guard sort != .number else { continue }
      #expect(keys == (isDescending ? keys.sorted(by: >) : keys.sorted()))
    }
  }

  @Test("Filters narrow by organ, state, person, due date and number in any brackets", arguments: TestDatabase.all)
  func filters(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let person = try await office.person(101, .sectionHead, reach: .territorial)
    try await office.grant(.handler, to: person, reach: .territorial)
    let day = office.clock.now.beijingDate
    let first = try await office.matter("一", by: person, due: .day(day))
    let second = try await office.matter("二", by: person, at: TestOffice.township, due: .day(day.adding(days: 9)))
    let third = try await office.matter("三", by: person)
    try await office.desk.perform(AssignMatter(third.id, version: 1, assignee: person), as: .test(person))
    try await office.desk.perform(CloseMatter(first.id, version: 1), as: .test(person))
    for (filter, expected) in [
      (MatterFilter(), [first.id, second.id, third.id]), (MatterFilter(organ: TestOffice.township), [second.id]),
      (MatterFilter(states: [.closed]), [first.id]), (MatterFilter(assignee: person), [third.id]),
      (MatterFilter(dueFrom: day.adding(days: 1), dueTo: day.adding(days: 30)), [second.id]),
      (MatterFilter(number: "青政办事[2026]2号"), [third.id]), (MatterFilter(kind: .report), []),
    ] {
      let found = try await office.desk.answer(MatterList(filter), as: .test(person))
      #expect(found.matters.map(\.id) == expected, "\(filter)")
    }
  }
}
