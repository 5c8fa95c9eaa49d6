import CivilTime
import Disclosure

/// The text of an event that is hashed: JSON with its keys in alphabetical order and no spaces.
enum JournalBody {
  /// The text of an event at its place in a chain.
  static func text(of event: JournalEvent, chain: Int64, sequence: Int64, previous: String) -> String {
    let changes = event.changes.map { change in
      "{\"after\":\(quoted(change.after)),\"before\":\(quoted(change.before)),\"field\":\(quoted(change.field))}"
    }
    return "{\"actor\":\(actor(event.actor)),\"algorithm\":\"SM3\",\"at\":\(quoted(event.at.description)),"
      + "\"chain\":\(chain),\"changes\":[\(changes.joined(separator: ","))],\"kind\":\(quoted(event.kind.rawValue)),"
      + "\"organ\":\(event.organ?.description ?? "null"),\"previous\":\(quoted(previous)),\"sequence\":\(sequence),"
      + "\"source\":\(quoted(event.source)),"
      + "\"subject\":{\"id\":\(event.subject.id),\"kind\":\(quoted(event.subject.kind))}}"
  }

  private static func actor(_ actor: JournalEvent.Actor) -> String {
    switch actor {
    case .person(let id): "{\"person\":\(id)}"
    case .token(let token, of: let id): "{\"person\":\(id),\"token\":\(token)}"
    case .system(let name): "{\"system\":\(quoted(name))}"
    case .visitor: "{\"visitor\":true}"
    }
  }

  /// A JSON string; only what must be escaped is.
  private static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<32:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
