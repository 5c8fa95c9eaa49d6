public import Disclosure
import Persistence

/// The organs whose accounts somebody keeps, to choose from in a form.
public struct ManagedOrgans: Inquiry {
  /// Keeping accounts somewhere; narrowed by `Visibility`.
  public static let access = Access.capability(.managePeople)
  /// How many organs a form offers at most.
  static let limit = 2_000

  /// Asks for the organs.
  public init() {}

  /// An organ to choose.
  public struct Entry: Sendable {
    /// The organ.
    public var id: Organ.ID
    /// Its name.
    public var name: String
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the organs, in the order of their names.
  public func run(in scope: Scope) throws -> [Entry] {
    let visible = Visibility.rule(for: scope, seeing: .managePeople).organs("o.id")
    return try scope.connection.rows(
      """
      SELECT o.id, o.name
        FROM organ o
       WHERE \(sql: visible) AND o.abolished_on IS NULL
       ORDER BY o.name, o.id
       LIMIT \(Self.limit)
      """
    ) { Entry(id: try $0.id("id"), name: try $0.text("name")) }
  }
}
