import CivilTime
import Cryptography
import Disclosure

/// An event as it is stored or exported, before anything of it is believed.
struct JournalRow {
  /// What stands beside the text in the database, so that events can be found.
  struct Columns: Hashable {
    var chain: Int64
    var sequence: Int64
    var at: String
    var kind: String
    var actor: Int64?
    var subjectKind: String
    var subject: Int64
  }

  /// The columns; an exported event has none.
  var columns: Columns?
  /// The text that was hashed.
  var text: String
  /// The hash beside it.
  var hash: String

  init(text: String, hash: String) {
    self.text = text
    self.hash = hash
  }

  init(columnsOf row: SQLRow) throws {
    text = try row.text("body")
    hash = try row.text("hash")
    columns = Columns(
      chain: try row.integer("chain"), sequence: try row.integer("sequence"), at: try row.text("at"),
      kind: try row.text("kind"), actor: try row.integerOrNil("actor_id"),
      subjectKind: try row.text("subject_kind"), subject: try row.integer("subject_id"))
  }

  /// The hash of the text, as it should be.
  var computedHash: String { Hexadecimal.encode(SM3.hash(Array(text.utf8))) }

  /// The first column that says something else than the text; nil where all agree.
  func contradiction(of body: JournalBody) -> String? {
    guard let columns else { return nil }
    let event = body.event
    if columns.chain != body.chain { return "chain" }
    if columns.sequence != body.sequence { return "sequence" }
    if columns.at != event.at.description { return "at" }
    if columns.kind != event.kind.rawValue { return "kind" }
    if columns.actor != event.actor.person?.rawValue { return "actor_id" }
    if columns.subjectKind != event.subject.kind { return "subject_kind" }
    if columns.subject != event.subject.id { return "subject_id" }
    // The chain of an event is that of its organ; the text names both.
    return body.chain == event.organ?.rawValue ?? JournalRepository.systemChain ? nil : "chain"
  }

  /// The entry for people; where the text cannot be believed, what the columns tell.
  func entry() throws -> JournalEntry {
    guard let columns else { throw SQLFault.decoding("an exported event is no row") }
    if let body = JournalBody(text: text) {
      return JournalEntry(
        chain: columns.chain, sequence: columns.sequence, event: body.event, hash: hash,
        isSound: computedHash == hash && contradiction(of: body) == nil)
    }
    let event = JournalEvent(
      kind: JournalEventKind(rawValue: columns.kind),
      organ: columns.chain == JournalRepository.systemChain ? nil : Organ.ID(rawValue: columns.chain),
      actor: columns.actor.map { .person(Person.ID(rawValue: $0)) } ?? .visitor, source: "",
      at: Instant(iso: columns.at) ?? Instant(milliseconds: 0),
      subject: JournalEvent.Subject(columns.subjectKind, columns.subject))
    return JournalEntry(
      chain: columns.chain, sequence: columns.sequence, event: event, hash: hash, isSound: false)
  }
}
