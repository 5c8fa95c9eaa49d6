import CivilTime
import Disclosure

/// A sheet as `sheet.typ` reads it.
enum SheetJSON {
  /// The day in the file of a sheet that has none: a file for archives must name one, and no clock may be asked.
  private static let noDay = CivilDate(dayNumber: 10_957)

  static func bytes(of sheet: LetterSheet) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("layout", sheet.layout.rawValue)
      json.member("title", sheet.title)
      json.member("organ", sheet.organName)
      json.member("number", sheet.number)
      json.member("date", sheet.signedOn?.chinese ?? "")
      write(sheet.signedOn ?? noDay, to: &json)
      json.key("paragraphs")
      json.array(sheet.paragraphs) { json, item in
        json.object { json in
          json.member("style", item.style.rawValue)
          json.member("text", item.text)
        }
      }
      json.key("enclosures")
      json.array(sheet.enclosures) { json, name in json.value(name) }
      write(sheet.signature, to: &json)
      if let imprint = sheet.imprint { write(imprint, to: &json) }
    }
    return json.bytes
  }

  /// Writes the day that stands in the file in place of a clock.
  static func write(_ day: CivilDate, to json: inout JSONWriter) {
    json.key("created")
    json.object { json in
      json.member("year", day.year)
      json.member("month", day.month)
      json.member("day", day.day)
    }
  }

  private static func write(_ signature: LetterSheet.Signature, to json: inout JSONWriter) {
    json.key("sealed")
    guard case .seal(let seal) = signature else { return json.value(false) }
    json.value(true)
    guard let seal else { return }
    json.key("seal")
    json.object { json in
      json.member("millimetres", seal.millimetres)
      json.key("data")
      json.array(seal.png) { json, byte in json.value(Int(byte)) }
    }
  }

  private static func write(_ imprint: LetterSheet.Imprint, to json: inout JSONWriter) {
    json.key("imprint")
    json.object { json in
      json.member("copies", imprint.copies)
      json.member("issuer", imprint.issuer)
      json.member("issued", "\(imprint.issuedOn.chinese)印发")
    }
  }
}
