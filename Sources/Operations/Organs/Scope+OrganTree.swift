import Disclosure
import Persistence

extension Scope {
  /// Whoever changes the tree holds this ledger too, so that two changes at once cannot make a circle.
  static let treeLedger = Organ.ID(rawValue: JournalRepository.systemChain)

  /// Checks that an organ may stand where its parents say.
  ///
  /// - Throws: `OrganRefusal`, or `NotFound` where there is no such organ above.
  func checkPlace(of organ: Organ) throws {
    var parents: [OrganLine: Organ] = [:]
    var places: [OrganLine: OrganPlace] = [:]
    for line in OrganLine.allCases {
      guard let id = organ.parent(in: line) else { continue }
      guard let parent = try organs.find(id) else { throw NotFound() }
      parents[line] = parent
      places[line] = try organs.place(of: id)
    }
    try organ.checkPlace(below: parents, places: places)
  }

  /// Checks that no other organ has the 统一社会信用代码.
  func creditCodeIssues(of organ: Organ) throws -> [Issue] {
    guard let code = organ.creditCode, let other = try organs.find(creditCode: code), other.id != organ.id else {
      return []
    }
    return [Issue("creditCode", "organ.creditCode.taken", ["name": other.name])]
  }
}
