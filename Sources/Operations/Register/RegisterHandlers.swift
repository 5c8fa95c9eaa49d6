import Disclosure
import Persistence

/// Finds the people whom an old register names.
struct RegisterHandlers {
  private let scope: Scope
  private let holders: [Person.ID: String]
  private var known: [String: [Person.ID]] = [:]

  init(at organ: Organ.ID, in scope: Scope) throws {
    self.scope = scope
    holders = Dictionary(
      try scope.approvals.holders(of: .handleMatters, at: organ).map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
  }

  /// Notes who works on the case of a row.
  ///
  /// Who left long ago is kept as a word of the file where the case has ended; an open one needs somebody who can go on.
  ///
  /// - Returns: what is wrong with the cell.
  mutating func name(in row: RegisterSheet.Row, _ entry: inout RegisterEntry?) throws -> Issue? {
    let text = row[.handler].trimmed
    guard !text.isEmpty else { return nil }
    let found = try people(named: text)
    switch found.count {
    case 1: entry?.handler = found[0]
    case 0 where !row[.outcome].isEmpty: entry?.formerHandler = text
    case 0: return Issue(RegisterColumn.handler.field, "register.issue.handler")
    default: return Issue(RegisterColumn.handler.field, "register.issue.handlerTwice")
    }
    return nil
  }

  /// Whoever has the sign-in name, or else the name.
  private mutating func people(named text: String) throws -> [Person.ID] {
    if let found = known[text] { return found }
    let account = try scope.people.find(signInName: text)?.id
    let found = account.flatMap { holders[$0] == nil ? nil : [$0] } ?? holders.filter { $0.value == text }.map(\.key)
    known[text] = found
    return found
  }
}
