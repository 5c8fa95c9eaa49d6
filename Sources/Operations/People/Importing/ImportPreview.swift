import CivilTime
public import Disclosure
import Persistence

/// What an import of accounts would do, row by row; changes nothing.
public struct ImportPreview: Inquiry {
  /// Keeping accounts somewhere; each row is checked at its organ.
  public static let access = Access.capability(.managePeople)

  private let sheet: PeopleSheet

  /// Asks what would become of a sheet.
  public init(_ sheet: PeopleSheet) {
    self.sheet = sheet
  }

  /// What would become of a row.
  public struct Line: Sendable {
    /// What the row says.
    public var row: PeopleSheet.Row
    /// The account that it would make; nil where something is wrong.
    public var draft: PersonDraft?
    /// Everything that is wrong with it; the field is that of a column.
    public var issues: [Issue]

    /// The number of the row in the sheet.
    public var number: Int { row.number }

    /// What is wrong with a cell, in sentences; empty where nothing is.
    public func problem(of column: PeopleColumn) -> String {
      issues.filter { $0.field == column.field }.map(Texts.sentence(of:)).joined()
    }
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Checks every row.
  public func run(in scope: Scope) throws -> [Line] {
    var organs: [String: Organ.ID?] = [:]
    var names: [String: Int] = [:]
    var subjects: Set<String> = []
    return try sheet.rows.map { row in
      let organName = row.values[.organ] ?? ""
      let home = try organs[organName] ?? organ(named: organName, in: scope)
      organs[organName] = .some(home)
      let dutyText = row.values[.dutyClass] ?? ""
      let duty = dutyText.isEmpty ? .business : DutyClass.allCases.first { $0.chinese == dutyText }
      let draft = Self.draft(row, home, duty)
      var issues = draft.issues
      if home == nil {
        issues.append(Issue("organ", organName.isEmpty ? "people.import.organMissing" : "people.import.organ"))
      }
      if duty == nil { issues.append(Issue("dutyClass", "people.import.dutyClass")) }
      if let first = names[draft.signInName], !draft.signInName.isEmpty {
        issues.append(Issue("signInName", "people.import.repeated", ["row": "\(first)"]))
      } else if SignInName.isValid(draft.signInName), try scope.people.find(signInName: draft.signInName) != nil {
        issues.append(Issue("signInName", "people.signInName.taken"))
      }
      names[draft.signInName] = names[draft.signInName] ?? row.number
      issues += Self.formulas(row)
      if CivilDate(iso: row.values[.phone] ?? "") != nil { issues.append(Issue("phone", "people.import.date")) }
      issues += try scope.subjectIssues(of: draft, nil)
      if let subject = draft.externalSubject, !subject.isEmpty, !subjects.insert(subject).inserted {
        issues.append(Issue("externalSubject", "people.externalSubject.taken"))
      }
      return Line(row: row, draft: issues.isEmpty ? draft : nil, issues: issues)
    }
  }

  private static func draft(_ row: PeopleSheet.Row, _ home: Organ.ID?, _ duty: DutyClass?) -> PersonDraft {
    PersonDraft(
      organ: home ?? Organ.ID(rawValue: 0), signInName: row.values[.signInName] ?? "",
      name: row.values[.name] ?? "", post: row.values[.post] ?? "", email: row.values[.email] ?? "",
      phone: row.values[.phone] ?? "", dutyClass: duty ?? .business,
      externalSubject: row.values[.externalSubject]
    ).normalized
  }

  /// A formula that no programme has computed yet, where it would become a name or a post.
  private static func formulas(_ row: PeopleSheet.Row) -> [Issue] {
    [PeopleColumn.name, .post].filter { row.values[$0]?.hasPrefix("=") == true }
      .map { Issue($0.field, "people.import.formula") }
  }

  /// The organ of a name whose accounts the asker keeps; others are as unknown as those that do not exist.
  private func organ(named name: String, in scope: Scope) throws -> Organ.ID? {
    let visible = Visibility.rule(for: scope, seeing: .managePeople).organs("o.id")
    let found = try scope.connection.rows(
      """
      SELECT o.id
        FROM organ o
       WHERE o.name = \(name) AND o.abolished_on IS NULL AND \(sql: visible)
       LIMIT 2
      """
    ) { try $0.id("id", as: Organ.ID.self) }
    return found.count == 1 ? found[0] : nil
  }
}
