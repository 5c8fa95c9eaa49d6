public import Disclosure
import Persistence

/// The organs that a request can be brought to: those that exist, by name.
public struct ReceivingOrgans: Inquiry {
  /// One organ.
  public struct Entry: Hashable, Sendable {
    /// The organ.
    public var id: Organ.ID
    /// Its name.
    public var name: String
    /// What stands above it, to tell organs of one name apart; empty where nothing does.
    public var above: String
  }

  /// How many organs a page shows.
  public static let page = 60

  /// Nothing: everybody may ask every organ.
  public static let access = Access.anyone

  private let text: String
  private let after: Organ.ID?

  /// Asks for those in whose name a text stands, from the beginning or behind one that was seen.
  public init(_ text: String = "", after: Organ.ID? = nil) {
    self.text = String(text.prefix(60))
    self.after = after
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them by name; one more than a page where there are more.
  public func run(in scope: Scope) throws -> [Entry] {
    let last = try after.flatMap { try scope.organs.find($0) }
    let page: SQLText = last.map { "(o.name, o.id) > (\($0.name), \($0.id.rawValue))" } ?? "1 = 1"
    let pattern = LikePattern.containing(text)
    let fits: SQLText =
      text.isEmpty
      ? "1 = 1"
      : "(lower(o.name) LIKE \(pattern) ESCAPE '\\' OR lower(o.short_name) LIKE \(pattern) ESCAPE '\\')"
    return try scope.connection.rows(
      """
      SELECT o.id, o.name, p.short_name AS above
        FROM organ o
        LEFT JOIN organ p ON p.id = o.territorial_parent_id
       WHERE o.abolished_on IS NULL AND \(sql: fits) AND \(sql: page)
       ORDER BY o.name, o.id
       LIMIT \(Self.page + 1)
      """
    ) { row in
      Entry(id: try row.id("id"), name: try row.text("name"), above: try row.textOrNil("above") ?? "")
    }
  }
}
