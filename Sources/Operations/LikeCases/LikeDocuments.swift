import Disclosure
import Persistence

/// The documents of requests that have telling phrases, as far as somebody may see them.
///
/// A phrase weighs the more the fewer documents have it. How many do is not counted, which would read them all, but told
/// from how far the latest of them reach back.
struct LikeDocuments {
  /// A phrase, and the latest documents that have it.
  private struct Clue {
    var query: SearchQuery
    var documents: [Int64]
    var weight = 0.0

    /// Whether no other documents have it.
    var isComplete: Bool { documents.count < LikeCases.looked }
  }

  private let scope: Scope
  private let condition: SQLText
  private let reach: SearchReach
  private var clues: [Clue]

  /// Looks for each phrase once.
  ///
  /// Whoever sees few organs would find little among the latest of all; the phrases are weighed by these nevertheless.
  init(_ phrases: [String], in scope: Scope) throws {
    self.scope = scope
    let rule = Visibility.rule(for: scope)
    var (_, reach) = try scope.searchReach(rule)
    // Of many phrases each would be looked for in all of the few documents.
    reach.isNarrow = false
    let visible = rule.matters(
      organ: "search_document.organ_id", label: "search_document.label", holder: "search_document.holder_id")
    let condition: SQLText = "\(sql: visible) AND search_document.kind = 'request'"
    (self.condition, self.reach) = (condition, reach)
    clues = try phrases.compactMap { SearchQuery($0) }.compactMap { query in
      let found =
        try reach.organs == nil
        ? scope.searchIndex.latest(query, where: condition, within: reach, limit: LikeCases.looked)
        : scope.searchIndex.latest(query, where: "1 = 1", limit: LikeCases.looked)
      return found.isEmpty ? nil : Clue(query: query, documents: found.map(\.id))
    }
    let top = clues.compactMap(\.documents.first).max() ?? 0
    for index in clues.indices { clues[index].weight = Self.weight(of: clues[index], below: top) }
  }

  /// One over the number of documents that have a phrase, judged by how densely the latest of them stand.
  private static func weight(of clue: Clue, below top: Int64) -> Double {
    let count = Double(clue.documents.count)
    guard !clue.isComplete, let last = clue.documents.last else { return 1 / count }
    return Double(top - last + 1) / Double(max(top, 1)) / count
  }

  /// The documents that have most of the phrases, the likest first and of equal ones the latest.
  func ranked(limit: Int) throws -> [Int64] {
    let found = reach.organs == nil ? clues : try visibleClues(limit)
    var weights: [Int64: Double] = [:]
    for clue in found {
      for id in clue.documents { weights[id, default: 0] += clue.weight }
    }
    return weights.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(limit).map(\.key)
  }

  /// The clues with those of their documents that the asker may see; the rarest phrases are looked for among these.
  private func visibleClues(_ limit: Int) throws -> [Clue] {
    let complete = clues.filter(\.isComplete)
    var known = try scope.searchIndex.those(of: Set(complete.flatMap(\.documents)), where: condition)
    var asked: [Clue] = []
    let common = clues.filter { !$0.isComplete }.sorted { $0.weight > $1.weight }
    for clue in common.prefix(LikeCases.asked) where known.count < 2 * limit {
      let documents = try scope.searchIndex.latest(
        clue.query, where: condition, within: reach, limit: LikeCases.looked
      ).map(\.id)
      asked.append(Clue(query: clue.query, documents: documents, weight: clue.weight))
      known.formUnion(documents)
    }
    // What else the documents have that were found so is told by the latest of all.
    return asked
      + (complete + common.dropFirst(asked.count)).map { clue in
        Clue(query: clue.query, documents: clue.documents.filter { known.contains($0) }, weight: clue.weight)
      }
  }
}
