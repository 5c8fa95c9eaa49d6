import Disclosure

/// The prose and the outcome of the checks.
extension ReportJSON {
  static func write(_ fact: Fact, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", fact.kind.rawValue)
      json.member("subject", fact.subject)
      json.member("value", fact.quantity?.value)
      json.member("unit", fact.quantity?.unit)
      json.key("parts")
      json.array(fact.parts) { json, part in
        json.object { json in
          json.member("subject", part.subject)
          json.member("value", part.value)
          json.member("unit", part.unit)
          write(part.span, to: &json)
        }
      }
      json.member("percent", fact.percent)
      if fact.kind == .sum {
        json.key("closed")
        json.value(fact.isClosed)
      }
      write(fact.cells, to: &json)
      json.member("excerpt", fact.excerpt)
      write(fact.quantity?.span ?? fact.span, to: &json)
    }
  }

  /// Positions in JSON are 1-based and a span names its first and its last character.
  private static func write(_ span: Span, to json: inout JSONWriter) {
    json.member("line", span.line)
    json.key("span")
    json.object { json in
      json.member("section", span.section + 1)
      json.member("start", span.start + 1)
      json.member("end", span.end)
    }
  }

  static func write(_ entry: CheckEntry, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", entry.id)
      json.member("scope", entry.scope)
      json.member("result", entry.result.rawValue)
      if let reason = entry.reason { json.member("reason", reason) }
    }
  }

  static func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.member("check", finding.check)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message)
      write(finding.cells, to: &json)
      json.member("left", finding.left)
      json.member("right", finding.right)
      json.member("excerpt", finding.excerpt)
      json.member("line", finding.line)
    }
  }

  private static func write(_ cells: [CellAddress], to json: inout JSONWriter) {
    json.key("cells")
    json.array(cells) { json, address in json.value(address.name) }
  }
}
