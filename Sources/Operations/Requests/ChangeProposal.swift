public import Disclosure
import Persistence

/// Changes the proposed decision of a case that is handled or drafted, and makes the draft of the reply fit it.
public struct ChangeProposal: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// The decision; nil while only the tests are answered.
  public var details: OutcomeDetails?
  /// The answers of the substantive tests.
  public var answers: [SubstantiveAnswer]
  /// What the handler proposes to the reviewers.
  public var proposal: String

  /// Changes a proposal.
  public init(
    _ id: Matter.ID, version: Int, details: OutcomeDetails?, answers: [SubstantiveAnswer], proposal: String
  ) {
    self.id = id
    self.version = version
    self.details = details
    self.answers = answers
    self.proposal = proposal
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it.
  ///
  /// - Throws: `Issues`, `SubstantiveRefusal`, `RequestRefusal` at any other stage, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    let stage = work.request.course.stage
    guard [.registered, .inHandling, .drafting].contains(stage) else {
      throw RequestRefusal.notPossible(.propose, stage)
    }
    _ = try SubstantiveTests(answers: answers)
    try work.propose(details, answers, proposal)
    try work.save(
      as: .proposalChanged,
      [.init("outcome", before: work.oldRequest.details?.outcome.code, after: details?.outcome.code)])
  }
}
