import CivilTime
import Disclosure
import Operations
import Persistence

/// Everybody has read what is older than some days.
struct NoticeChapter: DemonstrationChapter {
  let title = "通知"

  /// How many days nobody has looked.
  private static let unreadDays = 5

  func write(in book: inout DemonstrationBook) async throws {
    book.clock.set(book.plan.today, minute: 1)
    let day = book.clock.now.adding(seconds: -Int64(Self.unreadDays) * 86_400)
    for person in book.people {
      let last = try await book.database.read { connection in
        try connection.row(
          """
          SELECT id FROM notification
           WHERE person_id = \(person.id.rawValue) AND read_at IS NULL AND created_at < \(day)
           ORDER BY id DESC LIMIT 1
          """
        ).map { try $0.id("id", as: PersonalNotice.ID.self) }
      }
      guard let last else { continue }
      _ = try await book.desk.perform(ReadNotices(.allUpTo(last)), as: book.principal(person.id))
    }
  }
}
