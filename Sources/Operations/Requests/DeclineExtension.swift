import Cryptography
public import Disclosure
import Persistence

/// Declines the extension that the handler asked for: the head of the disclosure office decides, Regulation, Article 33(2).
///
/// The clock stays as it is, and the case goes on; the handler can ask again with other reasons.
public struct DeclineExtension: Operation {
  /// Heading the disclosure office.
  public static let access = Access.capability(.assignMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// Why not, as the handler is told.
  public var reasons: String

  /// Declines an extension.
  public init(_ id: Matter.ID, version: Int, reasons: String) {
    self.id = id
    self.version = version
    self.reasons = reasons
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes the answer, and tells whoever works on the case.
  ///
  /// - Throws: `RequestRefusal` where nobody asks for an extension, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    guard let asked = work.request.extensionAsked, asked.isOpen else { throw RequestRefusal.noExtensionAsked }
    let answer = ExtensionProposal.Answer(reasons: reasons, on: scope.today)
    try Issues.check(answer.reasons.isEmpty ? [Issue("reasons", "request.issue.noReasons")] : [])
    work.request.extensionAsked?.declined = answer
    try work.save(
      as: .extensionDeclined,
      [
        .init("days", before: String(asked.days), after: nil),
        .init("reasons", before: nil, after: "SM3:" + SM3.hexadecimal(answer.reasons)),
      ])
    guard let assignee = work.matter.assignee else { return }
    for person in try scope.workers(on: assignee, at: work.matter.organ) where person != scope.principal.person {
      try scope.notify(
        person, .extensionDeclined, arguments: ["number": work.matter.number, "days": String(asked.days)],
        subject: .init("matter", id.rawValue), organ: work.matter.organ)
    }
  }
}
