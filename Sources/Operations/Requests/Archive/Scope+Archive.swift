import CivilTime
public import Disclosure
import Persistence

extension Scope {
  /// What is missing in the file of a case before it can be archived.
  public func openPoints(of id: Matter.ID) throws -> [Issue] {
    guard let matter = try matters.find(id), let request = try requests.find(id) else { throw NotFound() }
    return try checklist(of: matter, request).openPoints
  }

  /// The checklist of a case today.
  func checklist(of matter: Matter, _ request: DisclosureRequest) throws -> ArchiveChecklist {
    let first = request.course.evidence.map(\.on).min() ?? matter.openedOn
    return ArchiveChecklist(
      ArchivedCase(
        description: matter.summary.isEmpty ? matter.title : matter.summary, request: request,
        letters: try letters.ofMatter(matter.id), deliveries: try deliveries.ofMatter(matter.id),
        fees: try fees.ofMatter(matter.id), approvals: try approvals.ofMatter(matter.id),
        attachments: try attachments.list(of: .init(.matter, matter.id.rawValue)).count { $0.erasedAt == nil }),
      on: today, in: try calendar(of: matter.organ, from: first))
  }
}
