import CivilTime
public import Disclosure
import Persistence

extension Scope {
  /// Makes a matter findable by its number, title, summary and the names of its parties.
  ///
  /// Whoever changes or erases any of these calls it in the same transaction.
  public func makeFindable(_ matter: Matter) throws {
    let names = try parties.ofMatter(matter.id).filter { $0.erasedAt == nil }.map(\.name)
    try searchIndex.put(SearchDocument(of: matter, parties: names)) { try newID(Matter.ID.self).rawValue }
  }

  /// What is known of the documents that a rule lets somebody find; every document stands for a matter, so that the tally
  /// knows how many there are.
  ///
  /// - Returns: the organs to look at, where one is asked for or all hold little, and what else is known of them.
  func searchReach(
    _ rule: Visibility, organ: Organ.ID? = nil, withSubtree: Bool = false
  ) throws -> (organs: [Organ.ID]?, known: SearchReach) {
    var visible = rule.organs("organ_id")
    if let organ {
      visible = "\(sql: visible) AND \(sql: organ.condition(on: "organ_id", withSubtree: withSubtree))"
    }
    let documents = try matters.count(where: visible)
    let isNarrow = documents <= Search.narrow
    let isListed = isNarrow || organ != nil
    let organs = try matters.organs(where: visible, limit: isListed ? .max : SearchReach.few + 1)
    return (
      isListed ? organs : nil,
      SearchReach(
        organs: isListed || organs.count <= SearchReach.few ? organs.map(\.rawValue) : nil, documents: documents,
        isNarrow: isNarrow)
    )
  }
}
