/// Every cell that any form prints, in the order of the printed forms: first those of 2021, then what 2019 and 2014 add.
struct AddressBook: Sendable {
  let definitions: [CellDefinition]
  private let ordinals: [String: Int]

  static let shared = AddressBook(forms: .shared)

  init(forms: ReportForms) {
    var definitions: [CellDefinition] = []
    var ordinals: [String: Int] = [:]
    for format in [AnnualReport.Format.form2021, .form2019, .form2014] {
      guard let form = forms[format] else { continue }
      for definition in form.tables.flatMap({ $0.cells(in: format) }) {
        if let known = ordinals[definition.name] {
          definitions[known].forms.insert(format)
        } else {
          ordinals[definition.name] = definitions.count
          definitions.append(definition)
        }
      }
    }
    // A 2021 form may print 其他处理 as one row; it is then read under the address that the form of 2019 gives it.
    for index in definitions.indices where definitions[index].row == "otherHandling" {
      definitions[index].forms.insert(.form2021)
    }
    self.definitions = definitions
    self.ordinals = ordinals
  }

  subscript(_ name: String) -> CellAddress? { ordinals[name].map(CellAddress.init(ordinal:)) }
}

extension CellAddress {
  /// The addresses of all forms, in the order of the printed forms.
  public static var all: [CellAddress] { AddressBook.shared.definitions.indices.map(CellAddress.init(ordinal:)) }
}

extension ReportForms.Table {
  fileprivate func cells(in format: AnnualReport.Format) -> [CellDefinition] {
    if let blocks {
      return blocks.flatMap { block in
        block.rows.flatMap { row in
          block.columns.map { column in definition(format, block: block.key, row: row, column: column) }
        }
      }
    }
    if let groups, let columns {
      return groups.flatMap { group in
        columns.map { column in
          definition(format, block: group.key, row: nil, column: column, rowLabel: group.label)
        }
      }
    }
    if key == "statistics" {
      return (rows ?? []).filter { $0.unit != "——" }.map { row in
        CellDefinition(
          table: key, block: nil, row: row.key, column: nil, number: row.unit == "万元" ? .decimal : .integer,
          unit: row.unit, rowLabel: row.label, columnLabel: "", forms: [format])
      }
    }
    return (rows ?? []).flatMap { row in
      (columns ?? []).map { column in definition(format, block: nil, row: row, column: column) }
    }
  }

  private func definition(
    _ format: AnnualReport.Format, block: String?, row: ReportForms.Line?, column: ReportForms.Line,
    rowLabel: String? = nil
  ) -> CellDefinition {
    CellDefinition(
      table: key, block: block, row: row?.key, column: column.key, number: column.number ?? .integer,
      unit: column.unit ?? "件", rowLabel: rowLabel ?? row?.label ?? "", columnLabel: column.label, forms: [format])
  }
}
