public import Disclosure
import Persistence

/// The organs that still exist, to choose one from: all where they are few, else those that a text fits.
public struct OrganMatches: Inquiry {
  /// To be signed in: what an organ is, is public.
  public static let access = Access.signedIn

  /// How many organs a form offers at once; where there are more, it asks for a part of the name first.
  public static let limit = 60

  /// An organ to choose.
  public struct Entry: Hashable, Sendable {
    /// The organ.
    public var id: Organ.ID
    /// Its name.
    public var name: String
    /// What tells it from another of the same name: its level, and what stands above it.
    public var note: String
  }

  private let text: String
  private let id: Organ.ID?
  private let capability: Capability?

  /// Asks for those in whose name, short name or code a text stands, where the asker holds a capability if one is named.
  public init(_ text: String = "", holding capability: Capability? = nil) {
    self.text = text
    id = nil
    self.capability = capability
  }

  /// Asks for one that is known, to show its name.
  public init(_ id: Organ.ID) {
    text = ""
    self.id = id
    capability = nil
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them, that of exactly this name first; one more than a form offers where there are more.
  public func run(in scope: Scope) throws -> [Entry] {
    let visible = capability.map { Visibility.rule(for: scope, seeing: $0).organs("o.id") } ?? "1 = 1"
    let chosen: SQLText = id.map { "o.id = \($0.rawValue)" } ?? "\(sql: fits) AND \(sql: visible)"
    // Of too many, nobody is shown any before he has typed something, so that all their names need not be sorted.
    if text.isEmpty, id == nil {
      let some = try entries(chosen, order: "o.id", in: scope)
      if some.count > Self.limit { return some }
    }
    return try entries(chosen, order: "CASE WHEN o.name = \(text) THEN 0 ELSE 1 END, o.name, o.id", in: scope)
  }

  private func entries(_ chosen: SQLText, order: SQLText, in scope: Scope) throws -> [Entry] {
    try scope.connection.rows(
      """
      SELECT o.id, o.name, o.level, p.short_name AS above
        FROM organ o
        LEFT JOIN organ p ON p.id = o.territorial_parent_id
       WHERE o.abolished_on IS NULL AND \(sql: chosen)
       ORDER BY \(sql: order)
       LIMIT \(Self.limit + 1)
      """
    ) { row in
      let level = OrganLevel(rawValue: try row.text("level"))?.chinese ?? ""
      return Entry(
        id: try row.id("id"), name: try row.text("name"),
        note: [level, try row.textOrNil("above") ?? ""].filter { !$0.isEmpty }.joined(separator: "，"))
    }
  }

  private var fits: SQLText {
    guard !text.isEmpty else { return "1 = 1" }
    let pattern = LikePattern.containing(text)
    return """
      (lower(o.name) LIKE \(pattern) ESCAPE '\\' OR lower(o.short_name) LIKE \(pattern) ESCAPE '\\'
        OR lower(o.credit_code) LIKE \(pattern) ESCAPE '\\')
      """
  }
}
