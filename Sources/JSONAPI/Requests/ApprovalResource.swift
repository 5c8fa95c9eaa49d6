import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What the levels of an approval chain do with a proposed decision; at the desk the same operations do it.
struct ApprovalResource: Sendable {
  let desk: Desk

  /// What can be done with an approval.
  enum Step: String, CaseIterable {
    case agree, sendBack = "return", passOn, skip, withdraw

    /// The step of the request that follows from it, or that it stands in the way of.
    var event: RequestEvent { self == .sendBack || self == .withdraw ? .returnDraft : .agree }
  }

  private static let opinion = Schema.words(upTo: 2_000)

  private static let steps: [Schema.Variant] = [
    .init("agree", "同意；最后一级同意即为签发", [.optional("opinion", opinion, "意见")]),
    .init("return", "退回承办人", [.init("opinion", opinion, "理由")]),
    .init("passOn", "转交他人审批", [.init("target", .id, "接手人编号"), .optional("opinion", opinion, "说明")]),
    .init("skip", "跳过本级", [.init("opinion", opinion, "理由")]),
    .init("withdraw", "撤回送审", [.optional("opinion", opinion, "说明")]),
  ]

  private static let schema = Schema.variants(
    "ApprovalEntry", by: "step",
    steps.map { step in
      var step = step
      step.members += [.init("approval", .id, "审批编号，见申请的 approval"), .init("version", .version, "审批的 version")]
      return step
    })

  var step: Endpoint {
    Endpoint(
      name: "stepApproval", method: .post, path: APIRoutes.requestApproval,
      summary: "审批：同意、退回、转交、跳过、撤回；最后一级同意，答复即签发", access: .signedIn, body: Self.schema, key: .offered,
      reply: CaseReceipt.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let step = try call.body.required(call.body.choice("step", Step.self))
      try await check(step, of: id, call)
      return try await take(try Self.transition(step, call.body), of: id, call)
    }
  }

  /// The approval that is named is the last one of the case.
  ///
  /// - Throws: `NotFound` where the case is not there for the asker, a refusal where nothing was submitted yet, `Conflict`
  ///   where it was submitted again since.
  private func check(_ step: Step, of id: Matter.ID, _ call: Call) async throws {
    let found = try await desk.answer(RequestDetails(id), as: call.principal)
    guard let last = found.matter.approvals.last else {
      throw RequestRefusal.notPossible(step.event, found.request.course.stage)
    }
    guard last.id == call.body.id("approval") else { throw Conflict() }
  }

  private static func transition(_ step: Step, _ entry: Entry) throws -> any ApprovalTransition {
    let id: Approval.ID = try entry.required(entry.id("approval"))
    let (version, opinion) = (try entry.required(entry.integer("version")), entry.text("opinion"))
    return switch step {
    case .agree: AgreeApproval(id, version: version, opinion: opinion)
    case .sendBack: ReturnApproval(id, version: version, opinion: opinion)
    case .passOn: PassOnApproval(id, version: version, target: try entry.required(entry.id("target")), opinion: opinion)
    case .skip: SkipApprovalLevel(id, version: version, opinion: opinion)
    case .withdraw: WithdrawApproval(id, version: version, opinion: opinion)
    }
  }

  private func take(_ work: some ApprovalTransition, of id: Matter.ID, _ call: Call) async throws -> Response {
    try await call.perform(work, on: desk) { _, scope in (id, try CaseReceipt(id, in: scope)) }
  }
}
