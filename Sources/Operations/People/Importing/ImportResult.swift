import Disclosure

/// What became of a sheet of accounts, as a list to hand back: its columns, and behind them what is wrong or the
/// password for one use.
public struct ImportResult: Sendable {
  /// The heads of the list.
  public let heads: [String]
  /// Its rows; the heads of ours stand where the reader finds them again.
  public let rows: [[String]]

  /// The list of a preview, with the passwords of an import where there was one.
  ///
  /// The column of passwords is there only where there are some.
  public init(_ lines: [ImportPreview.Line], _ imported: [Entrance.Imported] = []) {
    let passwords = Dictionary(imported.map { ($0.number, $0.password) }) { first, _ in first }
    let hasProblems = lines.contains { !$0.issues.isEmpty }
    heads =
      PeopleSheet.heads + (imported.isEmpty ? [] : [Texts.text("people.password.title")])
      + (hasProblems ? [Texts.text("sheet.problem")] : [])
    rows = lines.map { line in
      PeopleColumn.allCases.map { line.row.values[$0] ?? "" }
        + (imported.isEmpty ? [] : [passwords[line.number] ?? ""])
        + (hasProblems ? [line.issues.map(Texts.sentence(of:)).joined()] : [])
    }
  }
}
