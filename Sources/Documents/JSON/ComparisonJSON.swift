public import Disclosure

/// Reports side by side as JSON, as `docs/schemas/compare.schema.json` describes it.
public enum ComparisonJSON {
  /// The name and version of the layout.
  public static let schema = "gongkai.compare/1"

  /// A comparison, as one line.
  ///
  /// - Parameters:
  ///   - comparison: The reports that were read.
  ///   - unreadable: The files that were not.
  /// - Returns: The bytes.
  public static func bytes(_ comparison: ReportComparison, unreadable: [JSONTable.Unreadable] = []) -> [UInt8] {
    var json = JSONWriter(capacity: 64 << 10)
    json.object { json in
      json.member("schema", schema)
      json.member("kind", comparison.kind.rawValue)
      json.key("reports")
      json.array(comparison.reports) { json, report in write(report, to: &json) }
      json.key("rows")
      json.array(comparison.rows) { json, row in write(row, to: &json) }
      json.key("copiedWording")
      json.array(comparison.copiedWording.enumerated()) { json, entry in
        write(entry.element, of: entry.offset + 2, to: &json)
      }
      json.key("notes")
      json.array(comparison.notes) { json, note in json.value(note) }
      json.key("unreadable")
      json.array(unreadable) { json, file in JSONTable.write(file, to: &json) }
    }
    json.endDocument()
    return json.bytes
  }

  private static func write(_ report: AnnualReport, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", report.file)
      json.member("organisation", report.organisation)
      json.member("year", report.year)
      json.member("format", report.format.rawValue)
      json.member("title", report.title)
    }
  }

  private static func write(_ row: ReportComparison.Row, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", row.name)
      json.member("table", row.table)
      json.member("label", row.label)
      json.key("values")
      json.array(row.values) { json, value in
        json.object { json in
          json.member("value", value.number)
          if let unit = value.unit { json.member("unit", unit) }
          json.member("status", value.status?.rawValue)
          json.key("isSum")
          json.value(value.isSum)
        }
      }
      json.key("changes")
      json.array(row.changes) { json, change in
        guard let change else { return json.null() }
        json.object { json in
          json.member("delta", change.delta)
          json.member("percent", change.percent)
        }
      }
    }
  }

  /// The report is named by its number in `reports`, from 1; it is compared with the one before.
  private static func write(_ wording: CopiedWording, of number: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("report", number)
      json.member("sentences", wording.count)
      json.member("copied", wording.pairs.count)
      json.member("percent", ReportWords.percent(wording.pairs.count, of: wording.count))
      json.key("pairs")
      json.array(wording.pairs) { json, pair in
        json.object { json in
          json.member("text", pair.text)
          json.member("line", pair.line)
          json.member("previousText", pair.previousText)
          json.member("previousLine", pair.previousLine)
        }
      }
    }
  }
}
