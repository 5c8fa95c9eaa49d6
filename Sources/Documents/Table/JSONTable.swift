import Disclosure

/// A big table as JSON, as `docs/schemas/table.schema.json` describes it: one line a report.
public struct JSONTable: Sendable {
  /// A file that could not be read.
  public struct Unreadable: Sendable, Equatable {
    /// The name of the file.
    public var file: String
    /// The code of the refusal.
    public var code: String
    /// The sentence, in Chinese.
    public var message: String

    /// A file with the reason.
    public init(file: String, code: String, message: String) {
      self.file = file
      self.code = code
      self.message = message
    }
  }

  /// The name and version of the layout.
  public static let schema = "gongkai.table/1"

  private let columns: [TableColumns.Column]

  /// A table with the columns that occur.
  public init(columns: TableColumns) { self.columns = columns.columns }

  /// Everything before the first row.
  public var head: [UInt8] {
    var json = JSONWriter()
    json.array(columns.filter { !$0.isUnit }) { json, column in json.value(column.name) }
    return Array("{\"schema\":\"\(JSONTable.schema)\",\"columns\":".utf8) + json.bytes + Array(",\"rows\":[\n".utf8)
  }

  /// One report; all but the first begin with a comma.
  public func bytes(_ row: TableRow, isFirst: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("file", row.file)
      json.member("organisation", row.organisation)
      json.member("year", row.year)
      json.member("format", row.format.rawValue)
      json.member("title", row.title)
      json.member("errors", row.errors)
      json.member("warnings", row.warnings)
      json.member("notes", row.notes)
      json.key("cells")
      json.object { json in JSONTable.write(row.values, to: &json) }
    }
    return Array((isFirst ? "" : ",\n").utf8) + json.bytes
  }

  /// Everything after the last row.
  public static func tail(_ unreadable: [Unreadable]) -> [UInt8] {
    var json = JSONWriter()
    json.array(unreadable) { json, file in write(file, to: &json) }
    return Array("\n],\"unreadable\":".utf8) + json.bytes + Array("}\n".utf8)
  }

  static func write(_ unreadable: Unreadable, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", unreadable.file)
      json.key("error")
      json.object { json in
        json.member("code", unreadable.code)
        json.member("message", unreadable.message)
      }
    }
  }

  private static func write(_ values: [TableRow.Value], to json: inout JSONWriter) {
    for value in values {
      json.key(TableColumns.addresses[value.ordinal].name)
      json.object { json in
        json.member("value", value.number)
        if let unit = value.unit { json.member("unit", unit) }
        json.member("status", value.status.rawValue)
        guard value.status == .ambiguous else { return }
        json.key("candidates")
        json.array(value.candidates) { json, candidate in json.value(candidate) }
      }
    }
  }
}

/// What a run that wrote its table to a file says on standard output with `--json`.
public enum TableRunJSON {
  /// The name and version of the layout.
  public static let schema = "gongkai.table-run/1"

  /// The outcome of a run, as one line.
  public static func bytes(output: String, format: String, rows: Int, unreadable: [JSONTable.Unreadable]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      json.member("output", output)
      json.member("format", format)
      json.member("rows", rows)
      json.key("unreadable")
      json.array(unreadable) { json, file in JSONTable.write(file, to: &json) }
    }
    json.endDocument()
    return json.bytes
  }
}
