internal import Disclosure

/// Which equations of a form a cell stands in.
enum EquationIndex {
  private static let statistics: [String: Set<String>] = {
    var index: [String: Set<String>] = [:]
    for check in ReportForms.shared[.form2014]?.checks ?? [] where check.kind == .linearEquality {
      for term in (check.left ?? []) + (check.right ?? []) {
        index[term.cell.replacing(".value", with: ""), default: []].insert(check.id)
      }
    }
    return index
  }()

  /// The ids of the checks that see a cell of a sound report change.
  static func checks(on address: CellAddress, of format: AnnualReport.Format) -> Set<String> {
    let definition = address.definition
    switch definition.table {
    case "requests":
      let balanced = ["receivedNew", "carriedIn", "carriedOut"].contains(definition.row ?? "")
      let summed = definition.row == "resultsTotal" ? ["t3.balance", "t3.resultSum"] : ["t3.resultSum"]
      return Set(["t3.columnSum"] + (balanced ? ["t3.balance"] : summed))
    case "remedies": return ["t4.groupSum"]
    case "statistics": return statistics[definition.name] ?? []
    default: return []
    }
  }
}
