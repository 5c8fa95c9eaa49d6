import CivilTime
import Disclosure
import Operations

/// A few are away these days, with a deputy of the same office.
struct AbsenceChapter: DemonstrationChapter {
  let title = "外出"

  func write(in book: inout DemonstrationBook) async throws {
    book.clock.set(book.plan.today, minute: 0)
    let office = book.people.dropFirst(PeopleChapter.administrators.count)
    for (index, person) in office.enumerated() where index % 17 == 5 {
      let colleagues = office.filter { $0.organ == person.organ && $0.id != person.id }
      guard !colleagues.isEmpty else { continue }
      let start = book.plan.today.adding(days: book.random.below(6) - 2)
      _ = try await book.desk.perform(
        RecordAbsence(
          person: person.id, deputy: book.random.pick(colleagues).id, from: start, to: start.adding(days: 4),
          reason: "出差"),
        as: DemonstrationBook.narrator)
    }
  }
}
