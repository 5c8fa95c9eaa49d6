import CivilTime
import Disclosure

extension JournalBody {
  /// Reads the text of an event; nil where it is not exactly in the one spelling of the journal.
  init?(text: String) {
    var reader = CanonicalReader(text)
    guard reader.takes("{\"actor\":"), let actor = Self.actor(&reader),
      reader.takes(",\"algorithm\":\"SM3\",\"at\":"), let moment = reader.string(), let at = Instant(iso: moment),
      reader.takes(",\"chain\":"), let chain = reader.number(),
      reader.takes(",\"changes\":["), let changes = Self.changes(&reader),
      reader.takes(",\"kind\":"), let kind = reader.string(),
      reader.takes(",\"organ\":"), let organ = reader.orNull({ $0.number() }),
      reader.takes(",\"previous\":"), let previous = reader.string(),
      reader.takes(",\"sequence\":"), let sequence = reader.number(),
      reader.takes(",\"source\":"), let source = reader.string(),
      reader.takes(",\"subject\":{\"id\":"), let subject = reader.number(),
      reader.takes(",\"kind\":"), let subjectKind = reader.string(), reader.takes("}}"), reader.isAtEnd
    else { return nil }
    self.init(
      chain: chain, sequence: sequence, previous: previous,
      event: JournalEvent(
        kind: JournalEventKind(rawValue: kind), organ: organ.map { Organ.ID(rawValue: $0) }, actor: actor,
        source: source, at: at, subject: JournalEvent.Subject(subjectKind, subject), changes: changes))
  }

  private static func actor(_ reader: inout CanonicalReader) -> JournalEvent.Actor? {
    if reader.takes("{\"visitor\":true}") { return .visitor }
    if reader.takes("{\"system\":") {
      guard let name = reader.string(), reader.takes("}") else { return nil }
      return .system(name)
    }
    guard reader.takes("{\"person\":"), let number = reader.number() else { return nil }
    let person = Person.ID(rawValue: number)
    if reader.takes("}") { return .person(person) }
    guard reader.takes(",\"token\":"), let token = reader.number(), reader.takes("}") else { return nil }
    return .token(token, of: person)
  }

  private static func changes(_ reader: inout CanonicalReader) -> [JournalEvent.Change]? {
    var changes: [JournalEvent.Change] = []
    while !reader.takes("]") {
      guard changes.isEmpty || reader.takes(","), reader.takes("{\"after\":"),
        let after = reader.orNull({ $0.string() }), reader.takes(",\"before\":"),
        let before = reader.orNull({ $0.string() }), reader.takes(",\"field\":"), let field = reader.string(),
        reader.takes("}")
      else { return nil }
      changes.append(JournalEvent.Change(field, before: before, after: after))
    }
    return changes
  }
}
