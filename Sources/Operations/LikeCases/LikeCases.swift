public import CivilTime
public import Disclosure
import Persistence

/// Requests that are like one in their words, with how they were answered and what a court later said of it.
public struct LikeCases: Inquiry {
  /// Whoever is signed in; what is found is narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// How many are shown.
  public static let size = 20
  /// How many of the latest requests with a phrase are looked at; a phrase that has more tells little.
  static let looked = 60
  /// Of how many phrases at most the requests are looked for among those that the asker may see, the rarest first.
  static let asked = 4

  /// The request.
  public var id: Matter.ID
  /// Other words to look for; the request's own where nil.
  public var words: String?

  /// Looks for cases like one.
  public init(_ id: Matter.ID, words: String? = nil) {
    self.id = id
    self.words = words
  }

  /// A case that was found.
  public struct Case: Sendable {
    /// The case.
    public var matter: Matter
    /// How it ended last; nil while it is open.
    public var ending: CountedRequest.Ending?
    /// When its reply left.
    public var dispatchedOn: CivilDate?
    /// What came of it before reconsideration organs and courts.
    public var remedies: [RemedyCase]
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The request itself.
    public var matter: Matter
    /// What was looked for.
    public var phrases: [String]
    /// The cases, the likest first.
    public var cases: [Case]
    /// The names of organs.
    public var names: RecordNames
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(id)
    guard matter.kind == .request else { throw NotFound() }
    let own = matter.summary.isEmpty ? matter.title : matter.summary
    let phrases = TellingPhrases.of(words ?? own)
    let ranked = try LikeDocuments(phrases, in: scope).ranked(limit: Self.size + 1)
    let ids = try scope.searchIndex.hits(ranked).map { Matter.ID(rawValue: $0.subject.id) }.filter { $0 != id }
    let matters = try scope.matters.find(ids)
    let remedies = Dictionary(grouping: try scope.remedies.ofMatters(ids), by: \.matter)
    let items = try scope.requestItems.ofMatters(ids)
    let cases = ids.prefix(Self.size).compactMap { id -> Case? in
      guard let found = matters[id] else { return nil }
      let item = items[id]?.last { $0.counted.ending != nil }?.counted
      return Case(
        matter: found, ending: item?.ending, dispatchedOn: item?.dispatchedOn, remedies: remedies[id] ?? [])
    }
    return Outcome(
      matter: matter, phrases: phrases, cases: cases, names: try scope.names(organs: cases.map(\.matter.organ)))
  }
}
