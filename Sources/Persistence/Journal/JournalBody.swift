import CivilTime
import Disclosure

/// The text of an event that is hashed: JSON with its keys in alphabetical order and no spaces.
///
/// Described for outsiders in docs/journal-format.md; an event has one spelling only.
struct JournalBody: Hashable {
  /// The chain.
  var chain: Int64
  /// The place in the chain.
  var sequence: Int64
  /// The hash of the event before; empty for the first.
  var previous: String
  /// What happened.
  var event: JournalEvent

  /// The text in UTF-8.
  var bytes: [UInt8] {
    var writer = CanonicalWriter()
    writer.raw("{\"actor\":")
    write(event.actor, to: &writer)
    writer.raw(",\"algorithm\":\"SM3\",\"at\":")
    writer.quoted(event.at.description)
    writer.raw(",\"chain\":")
    writer.number(chain)
    writer.raw(",\"changes\":[")
    for (index, change) in event.changes.enumerated() {
      writer.raw(index == 0 ? "{\"after\":" : ",{\"after\":")
      writer.quoted(change.after)
      writer.raw(",\"before\":")
      writer.quoted(change.before)
      writer.raw(",\"field\":")
      writer.quoted(change.field)
      writer.raw("}")
    }
    writer.raw("],\"kind\":")
    writer.quoted(event.kind.rawValue)
    writer.raw(",\"organ\":")
    if let organ = event.organ { writer.number(organ.rawValue) } else { writer.raw("null") }
    writer.raw(",\"previous\":")
    writer.quoted(previous)
    writer.raw(",\"sequence\":")
    writer.number(sequence)
    writer.raw(",\"source\":")
    writer.quoted(event.source)
    writer.raw(",\"subject\":{\"id\":")
    writer.number(event.subject.id)
    writer.raw(",\"kind\":")
    writer.quoted(event.subject.kind)
    writer.raw("}}")
    return writer.bytes
  }

  private func write(_ actor: JournalEvent.Actor, to writer: inout CanonicalWriter) {
    switch actor {
    case .person(let id):
      writer.raw("{\"person\":")
      writer.number(id.rawValue)
    case .token(let token, of: let id):
      writer.raw("{\"person\":")
      writer.number(id.rawValue)
      writer.raw(",\"token\":")
      writer.number(token)
    case .system(let name):
      writer.raw("{\"system\":")
      writer.quoted(name)
    case .visitor: writer.raw("{\"visitor\":true")
    }
    writer.raw("}")
  }
}
