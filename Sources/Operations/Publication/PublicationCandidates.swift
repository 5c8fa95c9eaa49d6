public import Disclosure
import Persistence

/// The requests whose information could be published for all: Article 44.
public struct PublicationCandidates: Inquiry {
  /// Whoever is signed in; narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// The last one of the page before.
  public var after: Matter.ID?
  /// How many a page has.
  public var size: Int

  /// Lists the candidates.
  public init(after: Matter.ID? = nil, size: Int = 25) {
    self.after = after
    self.size = size
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The candidates of the page; of the requests everything but their courses.
    public var entries: [(request: DisclosureRequest, matter: Matter)]
    /// The last one of the page, where another one follows.
    public var next: Matter.ID?
    /// The organs of the page at which the asker may take information into publication.
    public var mayConvert: Set<Organ.ID>
    /// The names of organs.
    public var names: RecordNames
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let visible = Visibility.rule(for: scope).matters(
      organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let found = try scope.requests.publicationCandidates(after: after, limit: size + 1, visible: visible)
    let page = found.prefix(size)
    let matters = try scope.matters.find(page.map(\.id))
    return Outcome(
      entries: page.compactMap { request in matters[request.id].map { (request, $0) } },
      next: found.count > size ? page.last?.id : nil,
      mayConvert: try Set(page.map(\.organ)).filter {
        scope.authority.allows(.handleMatters, at: try scope.organs.place(of: $0))
      },
      names: try scope.names(organs: page.map(\.organ)))
  }
}
