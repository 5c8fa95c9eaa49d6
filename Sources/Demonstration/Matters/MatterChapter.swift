import CivilTime
import Disclosure
import Operations
import Persistence

/// The requests, the items of disclosure and the other matters of the past year, made day by day as the people of the offices would.
struct MatterChapter: DemonstrationChapter {
  let title = "依申请公开案件、公开的信息、其他事项、审批"

  func write(in book: inout DemonstrationBook) async throws {
    let offices = MatterOffice.all(in: book)
    guard !offices.isEmpty, book.plan.mattersByHand > 0 else { return }
    let first = book.plan.lastLoadedDay.adding(days: 1)
    let requests = try await requests(from: first, offices: offices, in: &book)
    let director = MatterDirector(today: book.plan.today, first: first, offices: offices.count)
    let others = director.scripts(max(1, book.plan.mattersByHand - book.plan.ordinaryRequests), &book.random)
    let items = ItemScript.all.compactMap { ItemPlayer($0, offices: offices, today: book.plan.today) }
      .filter { $0.first >= first }
    try await book.play(requests + items + others.map { MatterPlayer(script: $0, office: offices[$0.office]) })
  }

  private func requests(
    from first: CivilDate, offices: [MatterOffice], in book: inout DemonstrationBook
  ) async throws -> [any DemonstrationPlayer] {
    guard book.plan.hasRequests else { return [] }
    let calendar = try await book.database.read { try CalendarRepository($0).calendar(of: nil, from: first.year) }
    let days = RequestDays(from: first, through: book.plan.today, in: calendar)
    var director = RequestDirector(days: days, offices: offices.count)
    return director.scripts(book.plan.ordinaryRequests, &book.random).map {
      RequestPlayer(script: $0, office: offices[$0.office])
    }
  }
}
