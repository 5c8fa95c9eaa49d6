import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The journal at the desk: for those who read it and change nothing (审计管理员).
enum JournalPages {
  static let feature = DeskFeature(
    templates: [
      "journal": PackageResources.journal_mustache,
      "journal-event": PackageResources.journal_event_mustache,
      "journal-examination": PackageResources.journal_examination_mustache,
    ],
    samples: [JournalListPage.sample, JournalEventPage.sample, JournalExaminationPage.sample],
    rail: [RailEntry(.administration, "journal.title", DeskRoutes.journal, needs: [.readJournal])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let events = JournalEvents(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.journal, access: .capability(.readJournal), handler: events.list),
      WebRoute(method: .get, path: DeskRoutes.journalEvent, access: .capability(.readJournal), handler: events.show),
      WebRoute(
        method: .post, path: DeskRoutes.journalExaminations, access: .capability(.readJournal),
        handler: events.examine),
    ]
  }
}
