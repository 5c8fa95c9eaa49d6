import CivilTime
import Documents

/// A due date and the days on the way to it, as JSON.
enum DueJSON {
  static func bytes(_ term: CountedTerm, _ due: DueDate, _ days: [CountedDay]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("from", term.from.description)
      json.member("due", due.date.description)
      json.key("provisional")
      json.value(due.isProvisional)
      json.key("days")
      json.array(days) { json, day in
        json.object { json in
          json.member("date", day.date.description)
          json.key("counted")
          json.value(day.isCounted)
          json.member("reason", day.reason.rawValue)
          json.member("n", day.number)
        }
      }
    }
    json.endDocument()
    return json.bytes
  }
}
