import CivilTime
public import Disclosure
import Persistence

extension Scope {
  /// Makes a matter findable by its number, title, summary and the names of its parties.
  ///
  /// Whoever changes or erases any of these calls it in the same transaction.
  public func makeFindable(_ matter: Matter) throws {
    let names = try parties.ofMatter(matter.id).filter { $0.erasedAt == nil }.map(\.name)
    // People also type the number without its brackets.
    let bare = String(matter.number.filter { $0.isLetter || $0.isNumber })
    try searchIndex.put(
      SearchDocument(
        subject: .init(matter.kind.rawValue, matter.id.rawValue), organ: matter.organ, label: matter.label,
        holder: matter.assignee, title: "\(matter.number) \(matter.title)", body: matter.summary,
        hidden: [bare] + names, datedOn: matter.openedOn)
    ) { try newID(Matter.ID.self).rawValue }
  }
}
