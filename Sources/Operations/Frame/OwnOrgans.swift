public import Disclosure
import Persistence

/// The organs that somebody may turn to: the one of the account, and those that a role reaches.
public struct OwnOrgans: Inquiry {
  /// One of them.
  public struct Entry: Sendable, Hashable {
    /// The organ.
    public var id: Organ.ID
    /// Its name.
    public var name: String
  }

  /// How many are shown at once.
  public static let page = 50

  /// Whoever is signed in asks for himself.
  public static let access = Access.signedIn

  private let text: String
  private let after: Organ.ID?

  /// Asks for the organs in whose name a text stands, after the last one seen.
  public init(named text: String = "", after: Organ.ID? = nil) {
    self.text = text
    self.after = after
  }

  /// None: it is narrowed to the asker's roles.
  public func organ(in scope: Scope) -> Organ.ID? { nil }

  /// Finds, in the order of their numbers; one more than a page holds where others follow.
  public func run(in scope: Scope) throws -> [Entry] {
    let home = try scope.principal.person.flatMap { try scope.people.find($0) }?.organ
    let pattern = LikePattern.containing(text)
    return try scope.connection.rows(
      """
      SELECT o.id, o.name
        FROM organ o
       WHERE o.id > \(after?.rawValue ?? 0) AND lower(o.name) LIKE \(pattern) ESCAPE '\\'
         AND (o.id = \(home?.rawValue ?? 0) OR \(sql: reached(by: scope.authority.grants)))
       ORDER BY o.id
       LIMIT \(Self.page + 1)
      """
    ) { Entry(id: try $0.id("id"), name: try $0.text("name")) }
  }

  /// A condition on `o.id`: organs that one of the grants reaches.
  private func reached(by grants: [Grant]) -> SQLText {
    let conditions: [SQLText] = grants.map { grant in
      guard grant.reach != .organ else { return "o.id = \(grant.organ.rawValue)" }
      return """
        o.id IN (SELECT organ_id FROM organ_ancestor
                  WHERE ancestor_id = \(grant.organ.rawValue) AND line = \(grant.reach.rawValue))
        """
    }
    return conditions.isEmpty ? "1 = 0" : .joined(conditions, separator: " OR ")
  }
}
