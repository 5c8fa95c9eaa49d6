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
    let ranked = try ranked(phrases, in: scope)
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

  /// The documents that have most of the phrases; a phrase weighs the more the fewer documents have it.
  private func ranked(_ phrases: [String], in scope: Scope) throws -> [Int64] {
    let rule = Visibility.rule(for: scope)
    var (_, reach) = try scope.searchReach(rule)
    // Of many phrases each would be looked for in all of them.
    reach.isNarrow = false
    let visible = rule.matters(
      organ: "search_document.organ_id", label: "search_document.label", holder: "search_document.holder_id")
    var weights: [Int64: Double] = [:]
    for query in phrases.compactMap({ SearchQuery($0) }) {
      let found = try scope.searchIndex.latest(
        query, where: "\(sql: visible) AND search_document.kind = 'request'", within: reach,
        limit: Self.looked)
      for hit in found { weights[hit.id, default: 0] += 1 / Double(found.count) }
    }
    return weights.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.size + 1).map(\.key)
  }
}
