public import Disclosure
import Persistence

/// Gives the opinion of a level on an item, with result and ground, as the review sheet keeps it: Article 17.
///
/// Who finds the same as the version says, agrees. Who finds that it should be open to others, gives it back and says so.
/// Who cannot tell refers the question upward; the level stays where it is until the answer is there.
public struct GiveReviewOpinion: Operation {
  /// The table of approvals decides who may.
  public static let access = Access.signedIn

  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// What was found.
  public var result: ReviewOpinion.Result
  /// On what ground.
  public var ground: String
  /// The opinion in words.
  public var opinion: String
  /// Whom the question was referred to.
  public var referredTo: String

  /// Gives an opinion.
  public init(
    _ id: Approval.ID, version: Int, result: ReviewOpinion.Result, ground: String = "", opinion: String = "",
    referredTo: String = ""
  ) {
    self.id = id
    self.version = version
    self.result = result
    self.ground = ground.trimmed
    self.opinion = opinion.trimmed
    self.referredTo = referredTo.trimmed
  }

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes the opinion and takes the step that follows from it.
  ///
  /// - Throws: `ApprovalRefusal`, `Issues`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    guard let approval = try scope.approvals.find(id), let matter = try scope.matters.find(approval.matter),
      try scope.maySee(matter), matter.kind == .publication, let actor = try scope.approvalActor(for: approval)
    else { throw NotFound() }
    guard approval.version == version || approval.state != .running else { throw Conflict() }
    _ = try approval.seat(of: actor)
    try Issues.check(issues)
    let item = try ItemWork(matter, in: scope).item
    let mine = ReviewOpinion(
      approval: id, position: approval.position, person: actor.person, result: result, ground: ground,
      referredTo: referredTo, at: scope.now)
    try scope.reviewOpinions.insert(mine)
    switch result.attribute {
    case item.attribute: try scope.take(.init(.agree, opinion: words), of: id, version: version)
    case .some: try scope.take(.init(.sendBack, opinion: words), of: id, version: version)
    case nil: try refer(matter, approval, in: scope)
    }
  }

  private func refer(_ matter: Matter, _ approval: Approval, in scope: Scope) throws {
    try scope.notify(
      approval.startedBy, .itemReferred, arguments: ["number": matter.number],
      subject: .init("matter", matter.id.rawValue), organ: matter.organ)
    scope.record(
      .itemReferred, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("approval", before: nil, after: id.description),
        .init("level", before: nil, after: "\(approval.position)"),
        .init("to", before: nil, after: referredTo),
      ])
  }

  private var words: String { [ground, opinion].filter { !$0.isEmpty }.joined(separator: "\n") }

  private var issues: [Issue] {
    var issues: [Issue] = []
    if result == .referUpward, referredTo.isEmpty { issues.append(Issue("referredTo", "item.issue.noReferral")) }
    if result != .publish, words.isEmpty { issues.append(Issue("opinion", "item.issue.noOpinion")) }
    for (field, text) in [("ground", ground), ("opinion", opinion)] where text.count > 1_000 {
      issues.append(Issue(field, "item.issue.long", ["max": "1000"]))
    }
    if referredTo.count > 100 { issues.append(Issue("referredTo", "item.issue.long", ["max": "100"])) }
    return issues
  }
}
