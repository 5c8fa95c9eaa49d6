import CivilTime
public import Disclosure
import Persistence

/// The requests that somebody may see, filtered, sorted, and a page at a time.
public struct RequestList: Inquiry {
  /// Whoever is signed in; the list is narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// Which, and in what order; the kind is that of requests, whatever it says.
  public var filter: MatterFilter
  /// Whether only those are wanted whose day has passed.
  public var isLate: Bool
  /// Where the page begins; the first page where nil.
  public var cursor: MatterCursor?
  /// How many requests a page shows.
  public var size: Int

  /// Looks at a list.
  public init(_ filter: MatterFilter, isLate: Bool = false, cursor: MatterCursor? = nil, size: Int = 25) {
    self.filter = filter
    self.isLate = isLate
    self.cursor = cursor
    self.size = size
  }

  /// What is particular to a request in a list.
  public struct Facts: Sendable {
    /// How it came.
    public var channel: RequestChannel
    /// What the applicant is.
    public var applicantKind: Party.Kind
    /// The applicant's masked name; empty where it was erased.
    public var applicant: String
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matters of the page, with the ways to others.
    public var page: MatterList.Outcome
    /// What is particular to each.
    public var facts: [Matter.ID: Facts]
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    var filter = filter
    filter.kind = .request
    if isLate { filter.dueTo = min(scope.today.adding(days: -1), filter.dueTo ?? scope.today) }
    let page = try MatterList(filter, cursor: cursor, size: size).run(in: scope)
    return Outcome(page: page, facts: try facts(of: page.matters, in: scope))
  }

  private func facts(of matters: [Matter], in scope: Scope) throws -> [Matter.ID: Facts] {
    guard !matters.isEmpty else { return [:] }
    let ids: SQLText = "\(list: matters.map(\.id.rawValue))"
    let names = try scope.connection.rows(
      """
      SELECT matter_id, kind, name
        FROM party
       WHERE matter_id IN (\(sql: ids)) AND role = 'applicant' AND erased_at IS NULL
       ORDER BY id
      """
    ) { row -> (Matter.ID, String) in
      let party = Party(
        id: Party.ID(rawValue: 0), organ: Organ.ID(rawValue: 0), matter: try row.id("matter_id"),
        kind: try row.choice("kind"), name: try row.text("name"))
      return (party.matter, party.maskedName)
    }
    let applicants = Dictionary(names) { first, _ in first }
    let rows = try scope.connection.rows("SELECT id, channel, applicant_kind FROM request WHERE id IN (\(sql: ids))") {
      row -> (Matter.ID, Facts) in
      let id: Matter.ID = try row.id("id")
      let facts = Facts(
        channel: try row.choice("channel"), applicantKind: try row.choice("applicant_kind"),
        applicant: applicants[id] ?? "")
      return (id, facts)
    }
    return Dictionary(rows) { first, _ in first }
  }
}
