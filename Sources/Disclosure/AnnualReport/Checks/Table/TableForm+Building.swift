extension TableForm {
  /// The checks of a form; with `singleOtherHandling` the row 其他处理 takes the place of its three sub-rows.
  init(_ format: AnnualReport.Format, singleOtherHandling: Bool) {
    self.format = format
    let builder = TableFormBuilder(format: format, singleOtherHandling: singleOtherHandling)
    rows = builder.rows()
    checks = builder.checks()
    severities = builder.severities()
    parts = [:]
    for equation in checks.filter({ $0.relation == .equal && $0.need == .nothing }).flatMap(\.equations)
    where equation.right.count == 1 && equation.left.count > 1 {
      parts[equation.right[0].ordinal, default: []].append(equation.left.map(\.ordinal))
    }
  }
}

/// Turns the data of a form into `TableForm`.
private struct TableFormBuilder {
  let format: AnnualReport.Format
  let singleOtherHandling: Bool

  private var form: ReportForms.Form? { ReportForms.shared[format] }

  /// The rows in the order in which the form prints them; addresses are ordered by the form that had them first.
  func rows() -> [TableForm.Row] {
    (form?.tables ?? []).flatMap { table in
      if let blocks = table.blocks {
        return blocks.flatMap { block in
          block.rows.map { row(table, "proactive.\(block.key).\($0.key)", block.columns.map(\.key)) }
        }
      }
      let columns = (table.columns ?? []).map(\.key)
      if let groups = table.groups { return groups.map { row(table, "\(table.key).\($0.key)", columns) } }
      if table.key == "statistics" {
        return (table.rows ?? []).filter { $0.unit != "——" }.map { row(table, "statistics.\($0.key)", []) }
      }
      return printedRows((table.rows ?? []).map(\.key)).map { row(table, "\(table.key).\($0)", columns) }
    }
  }

  private func row(_ table: ReportForms.Table, _ path: String, _ columns: [String]) -> TableForm.Row {
    let names = columns.isEmpty ? [path] : columns.map { "\(path).\($0)" }
    let addresses = names.compactMap(CellAddress.init)
    return TableForm.Row(
      path: path, table: table.key, ordinals: addresses.map(\.ordinal),
      counts: addresses.filter { $0.definition.number == .integer }.map(\.ordinal))
  }

  /// The rows of table 3 with 其他处理 in the place of its three sub-rows, where the form prints it so.
  private func printedRows(_ rows: [String]) -> [String] {
    guard format == .form2021, singleOtherHandling,
      let place = rows.firstIndex(where: TableForm.otherHandlingRows.contains)
    else { return rows }
    var rows = rows
    rows.insert("otherHandling", at: place)
    rows.removeAll(where: TableForm.otherHandlingRows.contains)
    return rows
  }

  func checks() -> [TableForm.Check] {
    (form?.checks ?? []).compactMap { check in
      guard let relation = relation(of: check) else { return nil }
      return TableForm.Check(
        id: check.id, severity: check.severity, relation: relation, need: need(of: check),
        direction: direction(of: check), equations: equations(of: check))
    }
  }

  func severities() -> [String: Finding.Severity] {
    Dictionary(
      (form?.checks ?? []).filter { [.domain, .aggregation, .register].contains($0.kind) }.map { ($0.id, $0.severity) },
      uniquingKeysWith: { first, _ in first })
  }

  private func relation(of check: FormCheck) -> TableForm.Relation? {
    switch check.kind {
    case .linearEquality: .equal
    case .linearInequality: check.op == "<=" ? .atMost : .atLeast
    default: nil
    }
  }

  private func need(of check: FormCheck) -> TableForm.Need {
    guard let needs = check.needs else { return .nothing }
    return needs.contains("same format") ? .previousOfSameFormat : .previous
  }

  private func direction(of check: FormCheck) -> TableForm.Direction {
    guard let loop = check.forEach else { return .none }
    if loop.col != nil { return .column }
    if loop.row != nil { return .row }
    return loop.group != nil ? .group : .path
  }

  private func equations(of check: FormCheck) -> [TableForm.Equation] {
    scopes(of: check).map { placeholder, scope in
      func terms(_ terms: [FormCheck.Term]?) -> [TableForm.Term] {
        printed((terms ?? []).compactMap { term(of: $0, placeholder, scope) })
      }
      return TableForm.Equation(scope: scope, left: terms(check.left), right: terms(check.right))
    }
  }

  private func scopes(of check: FormCheck) -> [(placeholder: String, scope: String)] {
    guard let form, let loop = check.forEach else { return [("", "")] }
    let keys = { (path: String?) in ReportForms.shared.keys(path, in: form) }
    if loop.col != nil { return keys(loop.col).map { ("{col}", $0) } }
    if loop.group != nil { return keys(loop.group).map { ("{group}", $0) } }
    if let paths = loop.cellPath { return paths.map { ("{cellPath}", $0) } }
    return printedRows(keys(loop.row)).map { ("{row}", $0) }
  }

  private func term(of term: FormCheck.Term, _ placeholder: String, _ scope: String) -> TableForm.Term? {
    var name = term.cell
    let isPrevious = name.hasPrefix("prev:")
    if isPrevious { name.removeFirst(5) }
    if name.hasPrefix("statistics."), name.hasSuffix(".value") { name.removeLast(6) }
    if let range = name.firstRange(of: placeholder), !placeholder.isEmpty { name.replaceSubrange(range, with: scope) }
    return CellAddress(name).map {
      TableForm.Term(ordinal: $0.ordinal, factor: term.coef, isPrevious: isPrevious)
    }
  }

  /// The terms with 其他处理 in the place of its three sub-rows, where the form prints it so.
  private func printed(_ terms: [TableForm.Term]) -> [TableForm.Term] {
    guard format == .form2021, singleOtherHandling else { return terms }
    var result: [TableForm.Term] = []
    for term in terms {
      let definition = CellAddress(ordinal: term.ordinal).definition
      guard TableForm.otherHandlingRows.contains(definition.row ?? "") else {
        result.append(term)
        continue
      }
      guard definition.row == "otherMisc", let column = definition.column,
        let single = CellAddress("requests.otherHandling.\(column)")
      else { continue }
      result.append(TableForm.Term(ordinal: single.ordinal, factor: term.factor, isPrevious: term.isPrevious))
    }
    return result
  }
}
