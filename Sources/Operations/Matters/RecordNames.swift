public import Disclosure
import Persistence

/// The names of records that a page refers to.
public struct RecordNames: Sendable, Hashable {
  /// The names of people.
  public var people: [Person.ID: String]
  /// The names of roles.
  public var roles: [Role.ID: String]
  /// The short names of organs.
  public var organs: [Organ.ID: String]

  /// The name of a person; empty where there is none.
  public subscript(_ person: Person.ID?) -> String { person.flatMap { people[$0] } ?? "" }
  /// The name of a role.
  public subscript(_ role: Role.ID) -> String { roles[role] ?? "" }
  /// The short name of an organ.
  public subscript(_ organ: Organ.ID) -> String { organs[organ] ?? "" }
}

extension Scope {
  /// The names of people, roles and organs.
  func names(people: [Person.ID] = [], roles: [Role.ID] = [], organs: [Organ.ID] = []) throws -> RecordNames {
    RecordNames(
      people: try names("SELECT id, name FROM person WHERE id IN (\(list: Set(people).map(\.rawValue).sorted()))"),
      roles: try names("SELECT id, name FROM role WHERE id IN (\(list: Set(roles).map(\.rawValue).sorted()))"),
      organs: try names(
        "SELECT id, short_name AS name FROM organ WHERE id IN (\(list: Set(organs).map(\.rawValue).sorted()))"))
  }

  private func names<ID: RecordID>(_ sql: SQLText) throws -> [ID: String] {
    let rows = try connection.rows(sql) { (try $0.id("id", as: ID.self), try $0.text("name")) }
    return Dictionary(rows) { first, _ in first }
  }
}
