public import Disclosure
import Persistence

/// Asks the head of the disclosure office to extend the term of the reply: Regulation, Article 33(2).
public struct ProposeExtension: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// By how many workdays.
  public var days: Int
  /// Why, as the applicant will be told.
  public var reasons: String

  /// Asks for an extension.
  public init(_ id: Matter.ID, version: Int, days: Int, reasons: String) {
    self.id = id
    self.version = version
    self.days = days
    self.reasons = reasons
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes the wish, and tells those who can grant it.
  ///
  /// - Throws: `RequestRefusal` where the law knows no extension any more, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    let proposal = ExtensionProposal(days: days, reasons: reasons, on: scope.today)
    try Issues.check(proposal.reasons.isEmpty ? [Issue("reasons", "request.issue.noReasons")] : [])
    // What the head could not grant is not asked for.
    _ = try work.request.course.taking(
      RequestMove.extend(days: days, reasons: reasons).step(on: scope.today, note: ""), today: scope.today,
      in: work.calendar)
    work.request.extensionAsked = proposal
    try work.save(as: .extensionProposed, [.init("days", before: nil, after: String(days))])
    for (person, _) in try scope.approvals.holders(of: .assignMatters, at: work.matter.organ)
    where person != scope.principal.person {
      try scope.notify(
        person, .extensionAsked, arguments: ["number": work.matter.number, "days": String(days)],
        subject: .init("matter", id.rawValue), organ: work.matter.organ)
    }
  }
}
