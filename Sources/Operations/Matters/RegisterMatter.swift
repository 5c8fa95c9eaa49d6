public import Disclosure
import Persistence

/// Registers a matter of the office that is neither a request, a publication nor a report.
public struct RegisterMatter: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The organ whose matter it is.
  public var organ: Organ.ID
  /// What was entered.
  public var draft: MatterDraft
  /// Who works on it, where that is known already.
  public var assignee: Person.ID?

  /// Registers a matter.
  public init(organ: Organ.ID, draft: MatterDraft, assignee: Person.ID? = nil) {
    self.organ = organ
    self.draft = draft
    self.assignee = assignee
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Numbers and saves it.
  ///
  /// - Throws: `Issues`, `NumberRefusal`, `MatterRefusal`.
  public func run(in scope: Scope) throws -> Matter.ID {
    if let assignee { try scope.requireHandler(assignee, at: organ) }
    return try scope.openMatter(.general, organ: organ, draft: draft, assignee: assignee).id
  }
}

extension Scope {
  /// Requires that somebody works on matters of an organ.
  func requireHandler(_ person: Person.ID, at organ: Organ.ID) throws {
    guard try handlesMatters(person, at: organ) else { throw MatterRefusal.notAHandler }
  }
}
