public import Disclosure
import Persistence

/// Takes a request in that reached the office by any channel.
///
/// The day of receipt is computed from channel and evidence (Article 31). Where it is fixed, the request is registered
/// at once; otherwise it waits for its confirmation at the head of the list.
public struct RegisterRequest: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The organ that it was sent to.
  public var organ: Organ.ID
  /// What was entered.
  public var draft: RequestDraft
  /// Who works on it, where that is known already.
  public var handler: Person.ID?

  /// Takes a request in.
  public init(organ: Organ.ID, draft: RequestDraft, handler: Person.ID? = nil) {
    self.organ = organ
    self.draft = draft
    self.handler = handler
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Numbers and saves it.
  ///
  /// - Throws: `Issues`, `NumberRefusal`, `MatterRefusal`, `KeyRefusal`.
  public func run(in scope: Scope) throws -> Matter.ID {
    try Issues.check(draft.issues(today: scope.today, isComplete: false))
    var work = try scope.receive(draft, at: organ)
    guard work.request.course.receipt?.isFixed == true else {
      if let handler { try scope.requireHandler(handler, at: organ) }
      work.matter.assignee = handler
      try work.save(as: .requestStep(.receive))
      return work.matter.id
    }
    try work.take(.register(handler: handler), on: scope.today)
    return work.matter.id
  }
}
