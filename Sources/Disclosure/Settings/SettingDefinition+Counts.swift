extension SettingDefinition {
  /// In which row of table 3 an organ counts the outcomes whose place the printed form leaves open.
  static let countSettings = countedRows.map(\.setting)

  /// The outcomes whose row an organ may choose, each with its setting; the standard is the row of `outcomes.json`.
  ///
  /// A setting names a row of the form of 2021; `OutcomeRules.choice(ofRow:)` has that of the form of 2019.
  public static let countedRows: [(outcome: Outcome, setting: SettingDefinition)] = [
    (.administrativeQuery, row(of: .administrativeQuery, or: ["otherMisc", "unavailableNotHeld"])),
    (.confirmOrReissue, row(of: .confirmOrReissue, or: ["otherMisc", "declinedDuplicate"])),
    (.otherwiseClosed, row(of: .otherwiseClosed, or: ["unavailableNotHeld", "declinedPetition"])),
  ]

  private static func row(of outcome: Outcome, or others: [String]) -> SettingDefinition {
    let standard = OutcomeRules.shared[outcome].row(in: .form2021) ?? ""
    return SettingDefinition(
      "counts.row\(outcome.code)", .choice([standard] + others), standard: standard, isPerOrgan: true)
  }
}
