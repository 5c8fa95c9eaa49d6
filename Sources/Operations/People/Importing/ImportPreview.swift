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
    /// The number of the row in the sheet.
    public var number: Int
    /// The account that it would make; nil where something is wrong.
    public var draft: PersonDraft?
    /// Everything that is wrong with it.
    public var issues: [Issue]
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Checks every row.
  public func run(in scope: Scope) throws -> [Line] {
    var organs: [String: Organ.ID?] = [:]
    var names: Set<String> = []
    var subjects: Set<String> = []
    return try sheet.rows.map { row in
      let organName = row.values[.organ] ?? ""
      let home = try organs[organName] ?? organ(named: organName, in: scope)
      organs[organName] = .some(home)
      let dutyText = row.values[.dutyClass] ?? ""
      let duty = dutyText.isEmpty ? .business : DutyClass.allCases.first { $0.chinese == dutyText }
      let draft = PersonDraft(
        organ: home ?? Organ.ID(rawValue: 0), signInName: row.values[.signInName] ?? "",
        name: row.values[.name] ?? "", post: row.values[.post] ?? "", email: row.values[.email] ?? "",
        phone: row.values[.phone] ?? "", dutyClass: duty ?? .business,
        externalSubject: row.values[.externalSubject]
      ).normalized
      var issues = draft.issues
      if home == nil { issues.append(Issue("organ", "people.import.organ")) }
      if duty == nil { issues.append(Issue("dutyClass", "people.import.dutyClass")) }
      let isRepeated = !names.insert(draft.signInName).inserted
      let isTaken = try SignInName.isValid(draft.signInName) && scope.people.find(signInName: draft.signInName) != nil
      if isRepeated || isTaken { issues.append(Issue("signInName", "people.signInName.taken")) }
      issues += try scope.subjectIssues(of: draft, nil)
      if let subject = draft.externalSubject, !subject.isEmpty, !subjects.insert(subject).inserted {
        issues.append(Issue("externalSubject", "people.externalSubject.taken"))
      }
      return Line(number: row.number, draft: issues.isEmpty ? draft : nil, issues: issues)
    }
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
