import Disclosure

/// A row as one line of text, so that a long run can be broken off and continued.
extension TableRow {
  /// Changes when a line of an older programme would be misread.
  public static var lineVersion: String { "1/\(TableColumns.addresses.count)" }

  /// The row as one line, without its line feed; fields stand between tabs.
  public var line: String {
    var fields = [
      file.escaped, organisation?.escaped ?? "\\-", year.map(String.init) ?? "", format.rawValue,
      title?.escaped ?? "\\-", "\(errors),\(warnings),\(notes)",
    ]
    fields += values.map { value in
      let candidates = value.candidates.map(\.description).joined(separator: "|")
      let number = value.number?.description ?? candidates
      return "\(value.ordinal):\(value.status.rawValue):\(number):\(value.unit?.escaped ?? "")"
    }
    return fields.joined(separator: "\t")
  }

  /// The row that `line` was made of, or nil where it is damaged.
  public init?(line: String) {
    // Scalars, not characters: a combining mark after a tab would hide the tab.
    let fields = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map(Substring.init)
    guard fields.count >= 6, let format = AnnualReport.Format(rawValue: String(fields[3])) else { return nil }
    self.init(file: String(unescaping: fields[0]), format: format)
    organisation = fields[1] == "\\-" ? nil : String(unescaping: fields[1])
    year = Int(fields[2])
    title = fields[4] == "\\-" ? nil : String(unescaping: fields[4])
    let counts = fields[5].split(separator: ",").compactMap { Int($0) }
    guard counts.count == 3 else { return nil }
    (errors, warnings, notes) = (counts[0], counts[1], counts[2])
    for field in fields[6...] {
      guard let value = Value(field) else { return nil }
      values.append(value)
    }
  }
}

extension TableRow.Value {
  fileprivate init?(_ field: Substring) {
    let parts = field.unicodeScalars.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 4, let ordinal = Int(parts[0]), TableColumns.addresses.indices.contains(ordinal),
      let status = Cell.Status(rawValue: String(parts[1]))
    else { return nil }
    self.ordinal = ordinal
    self.status = status
    number = status == .ambiguous ? nil : Numeral(parts[2])
    candidates = status == .ambiguous ? parts[2].split(separator: "|").compactMap { Numeral($0) } : []
    unit = parts[3].isEmpty ? nil : String(unescaping: parts[3])
  }
}

extension String {
  /// The text without tabs and line feeds.
  fileprivate var escaped: String {
    guard utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  fileprivate init(unescaping text: Substring) {
    self = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      switch (isEscaped, scalar) {
      case (true, "t"): unicodeScalars.append("\t")
      case (true, "n"): unicodeScalars.append("\n")
      case (true, "r"): unicodeScalars.append("\r")
      default: unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
  }
}
