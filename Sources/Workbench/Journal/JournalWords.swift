import CivilTime
import Disclosure
import Operations
import WebSupport

/// The journal in words and tables.
enum JournalWords {
  static func listing(_ page: JournalPage.Outcome, pager: Pager) -> Listing {
    let columns = ["time", "what", "who", "record", "source"].map { Listing.Column(Texts.text("journal.\($0)")) }
    return Listing(
      Texts.text("journal.title"), columns: columns, rows: page.entries.map { row($0, page) },
      empty: EmptyState(Texts.text("journal.none"), Texts.text("journal.none.hint")), pager: pager)
  }

  private static func row(_ entry: JournalEntry, _ page: JournalPage.Outcome) -> Listing.Row {
    let event = entry.event
    let unsound = Tag(Texts.text("journal.unsoundTag"), .late)
    return Listing.Row([
      .init("\(event.at.beijingDate) \(event.at.beijingTime)"),
      .init(
        Texts.text("event.\(event.kind.rawValue)"),
        path: DeskRoutes.journalEvent(chain: entry.chain, sequence: entry.sequence),
        tag: entry.isSound ? nil : unsound),
      .init(actor(event.actor, page)), .init(record(event.subject)), .init(event.source),
    ])
  }

  static func listing(_ report: JournalReport) -> Listing {
    Listing(
      Texts.text("journal.examination"),
      columns: [.init(Texts.text("journal.place")), .init(Texts.text("journal.defect"))],
      rows: report.defects.map { defect in
        .init([
          .init(Texts.text(defect.placeKey, defect.arguments)), .init(Texts.text(defect.faultKey, defect.arguments)),
        ])
      }, empty: EmptyState(Texts.text("journal.none")))
  }

  static func summary(_ entry: JournalEntry, _ page: JournalPage.Outcome) -> [SummaryRow] {
    let event = entry.event
    let record = record(event.subject)
    let organ = event.organ.map { page.organs[$0] ?? "\($0)" } ?? Texts.text("journal.systemChain")
    return [
      SummaryRow(Texts.text("journal.time"), "\(event.at.beijingDate) \(event.at.beijingTime)（\(event.at)）"),
      SummaryRow(Texts.text("journal.who"), actor(event.actor, page)),
      SummaryRow(Texts.text("journal.organ"), organ), SummaryRow(Texts.text("journal.source"), event.source),
      SummaryRow(
        Texts.text("journal.record"), record, path: DeskRoutes.journal(ofRecord: event.subject.kind, event.subject.id)),
      SummaryRow(
        Texts.text("journal.position"),
        Texts.text("journal.place.event", ["chain": "\(entry.chain)", "sequence": "\(entry.sequence)"])),
      SummaryRow("SM3", entry.hash),
    ]
  }

  static func changes(_ event: JournalEvent) -> [JournalEventPage.Change] {
    event.changes.map { .init(field: $0.field, before: $0.before ?? "", after: $0.after ?? "") }
  }

  /// The record in words with its number, which says no more than that.
  private static func record(_ subject: JournalEvent.Subject) -> String {
    "\(Texts.all["journal.record.\(subject.kind)"] ?? subject.kind) \(subject.id)"
  }

  private static func actor(_ actor: JournalEvent.Actor, _ page: JournalPage.Outcome) -> String {
    switch actor {
    case .person(let id): page.people[id] ?? "\(id)"
    case .token(let token, of: let id):
      Texts.text("journal.actor.token", ["person": page.people[id] ?? "\(id)", "token": "\(token)"])
    case .system(let name): Texts.text("journal.actor.system", ["name": name])
    case .visitor: Texts.text("journal.actor.visitor")
    }
  }
}
