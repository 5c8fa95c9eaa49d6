public import Disclosure
import Persistence

/// The row of table 3 in which an organ counts an outcome whose place the form leaves open.
public struct CountedRow: Hashable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// The key of the row in the form of 2021.
  public var row: String
  /// Whether the organ chose another one than the usual.
  public var isChosen: Bool
}

extension Scope {
  /// The rows that an organ counts in, where there is a choice.
  func countedRows(of organ: Organ.ID) throws -> [CountedRow] {
    try SettingDefinition.countedRows.map { outcome, setting in
      let row = try settings.value(of: setting, at: organ)
      return CountedRow(outcome: outcome, row: row, isChosen: row != setting.standard)
    }
  }
}

extension OutcomeRules {
  /// The rules with the rows that an organ counts in.
  static func counting(in rows: [CountedRow]) throws -> OutcomeRules {
    let chosen = rows.filter(\.isChosen).map { ($0.outcome, OutcomeRules.choice(ofRow: $0.row)) }
    return chosen.isEmpty ? .shared : try OutcomeRules(choosing: Dictionary(uniqueKeysWithValues: chosen))
  }
}
