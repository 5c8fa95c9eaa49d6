/// What is wrong with the data of the forms.
public struct InvalidForms: Error, CustomStringConvertible {
  /// The fault in words.
  public var description: String
}

extension ReportForms {
  /// Refuses forms whose keys collide or whose checks name cells that no form has.
  ///
  /// - Throws: `InvalidForms`.
  func validate() throws(InvalidForms) {
    for id in ["2021", "2019", "2014"] where formats[id] == nil {
      throw InvalidForms(description: "form \(id) is missing")
    }
    let names = Set(AddressBook(forms: self).definitions.map(\.name))
    for form in formats.values {
      for check in form.checks {
        for term in (check.left ?? []) + (check.right ?? []) {
          for name in expand(term.cell, over: check.forEach, in: form) where !names.contains(name) {
            throw InvalidForms(description: "\(check.id) names \(name), which no form has")
          }
        }
      }
    }
    for check in narrativeChecks {
      for cell in (check.acceptAny ?? []).joined() where !names.contains(cell.cell) {
        throw InvalidForms(description: "\(check.id) names \(cell.cell), which no form has")
      }
    }
  }

  private func expand(_ pattern: String, over loop: FormCheck.Loop?, in form: Form) -> [String] {
    let bare = pattern.hasPrefix("prev:") ? String(pattern.dropFirst(5)) : pattern
    let plain = bare.hasPrefix("statistics.") && bare.hasSuffix(".value") ? String(bare.dropLast(6)) : bare
    guard let loop else { return [plain] }
    let values: [(String, [String])] = [
      ("{col}", keys(loop.col, in: form)), ("{row}", keys(loop.row, in: form)), ("{group}", keys(loop.group, in: form)),
      ("{cellPath}", loop.cellPath ?? []),
    ]
    for (placeholder, keys) in values {
      if let range = plain.firstRange(of: placeholder) {
        return keys.map { plain[..<range.lowerBound] + $0 + plain[range.upperBound...] }
      }
    }
    return [plain]
  }

  /// The keys that a loop such as `requests.columns` or `proactive.art20_1.rows` runs over.
  public func keys(_ path: String?, in form: Form) -> [String] {
    guard let parts = path?.split(separator: "."), let table = form.tables.first(where: { $0.key == parts[0] })
    else { return [] }
    if parts.count == 3 {
      let block = table.blocks?.first { $0.key == parts[1] }
      return (parts[2] == "rows" ? block?.rows : block?.columns)?.map(\.key) ?? []
    }
    return switch parts[1] {
    case "columns": table.columns?.map(\.key) ?? []
    case "rows": table.rows?.map(\.key) ?? []
    default: table.groups?.map(\.key) ?? []
    }
  }
}
