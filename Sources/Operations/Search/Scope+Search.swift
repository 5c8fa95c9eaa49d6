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
}
