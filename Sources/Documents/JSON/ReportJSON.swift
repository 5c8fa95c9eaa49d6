import CivilTime
public import Disclosure

/// A report as JSON, as `docs/schemas/report.schema.json` describes it.
public enum ReportJSON {
  /// The name and version of the layout; it changes when a reader of the old one would misread the new one.
  public static let schema = "gongkai.report/1"

  /// One report with its checks and findings, as one line.
  public static func bytes(_ checked: CheckedReport) -> [UInt8] {
    var json = JSONWriter(capacity: 48 << 10)
    write(checked, to: &json)
    json.endDocument()
    return json.bytes
  }

  /// What stands in the place of a report that could not be read, as one line.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - code: The code of the refusal, such as `no-text-layer`.
  ///   - message: The sentence, in Chinese.
  /// - Returns: The bytes.
  public static func refusal(file: String, code: String, message: String) -> [UInt8] {
    var json = JSONWriter(capacity: 512)
    json.object { json in
      json.member("schema", schema)
      json.member("file", file)
      json.key("error")
      json.object { json in
        json.member("code", code)
        json.member("message", message)
      }
    }
    json.endDocument()
    return json.bytes
  }

  static func write(_ checked: CheckedReport, to json: inout JSONWriter) {
    let report = checked.report
    json.object { json in
      json.member("schema", schema)
      json.member("file", report.file)
      json.member("format", report.format.rawValue)
      json.member("year", report.year)
      json.member("organisation", report.organisation)
      json.member("title", report.title)
      write(period: report.period, to: &json)
      json.member("publicationDate", report.publicationDate?.description)
      write(contact: report.contact, to: &json)
      json.key("sections")
      json.array(report.sections) { json, section in write(section, to: &json) }
      json.key("cells")
      json.object { json in
        for (address, cell) in report.cells { write(cell, at: address, to: &json) }
      }
      json.key("statisticsRows")
      json.array(report.statisticsRows) { json, row in write(row, to: &json) }
      json.key("facts")
      json.array(report.facts) { json, fact in write(fact, to: &json) }
      json.key("checks")
      json.array(checked.checks) { json, entry in write(entry, to: &json) }
      json.key("findings")
      json.array(checked.findings) { json, finding in write(finding, to: &json) }
    }
  }
}

extension ReportJSON {
  private static func write(period: StatedPeriod?, to json: inout JSONWriter) {
    json.key("period")
    guard let period else { return json.null() }
    json.object { json in
      json.member("from", period.from?.description)
      json.member("to", period.to?.description)
      json.member("text", period.text)
      json.member("line", period.line)
    }
  }

  private static func write(contact: Contact?, to json: inout JSONWriter) {
    json.key("contact")
    guard let contact, !contact.isEmpty else { return json.null() }
    json.object { json in
      json.member("address", contact.address)
      json.member("postcode", contact.postcode)
      json.member("telephone", contact.telephone)
      json.member("fax", contact.fax)
      json.member("email", contact.email)
    }
  }

  private static func write(_ section: ReportSection, to json: inout JSONWriter) {
    json.object { json in
      json.member("key", section.key)
      json.member("number", section.number)
      json.member("title", section.title)
      json.member("text", section.text)
      json.member("line", section.line)
    }
  }

  private static func write(_ cell: Cell, at address: CellAddress, to json: inout JSONWriter) {
    json.key(address.name)
    json.object { json in
      json.member("value", cell.value)
      if let unit = cell.unit { json.member("unit", unit) }
      json.member("status", cell.status.rawValue)
      if cell.status == .ambiguous {
        json.key("candidates")
        json.array(cell.candidates) { json, candidate in json.value(candidate) }
        if cell.candidatesTruncated {
          json.key("candidatesTruncated")
          json.value(true)
        }
      }
      json.key("source")
      write(cell.source, to: &json)
    }
  }

  static func write(_ source: Source, to json: inout JSONWriter) {
    json.object { json in
      if let line = source.line { json.member("line", line) }
      if let page = source.page { json.member("page", page) }
      if let box = source.box {
        json.key("box")
        json.object { json in
          json.key("left")
          json.value(points: box.left)
          json.key("top")
          json.value(points: box.top)
          json.key("right")
          json.value(points: box.right)
          json.key("bottom")
          json.value(points: box.bottom)
        }
      }
      if let sheet = source.sheet { json.member("sheet", sheet) }
      if let cell = source.cell { json.member("cell", cell) }
      json.member("text", source.text)
    }
  }

  private static func write(_ row: StatisticsRow, to json: inout JSONWriter) {
    json.object { json in
      json.member("label", row.label)
      json.member("unit", row.unit)
      json.member("year", row.year)
      json.member("cumulative", row.cumulative)
      json.key("source")
      write(row.source, to: &json)
    }
  }
}
