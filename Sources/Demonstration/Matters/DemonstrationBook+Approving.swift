import Disclosure
import Operations
import Persistence

extension DemonstrationBook {
  /// Speaks for whoever holds the level at which the approval of a matter waits.
  ///
  /// - Returns: whether it waited for anybody.
  @discardableResult
  mutating func decide(on matter: Matter.ID, agrees: Bool) async throws -> Bool {
    let last = try await database.read { try ApprovalRepository($0).ofMatter(matter).last }
    guard let approval = last, approval.state == .running, let level = approval.currentLevel else { return false }
    let holder: Person.ID?
    switch level.holder {
    case .person(let person): holder = person
    case .post(let role):
      let post = try await roleNumbers().first { $0.value == role }?.key ?? ""
      holder = people(of: approval.organ, as: post).first { !approval.authors.contains($0) }
    }
    guard let holder else { return false }
    if agrees {
      let opinion = random.pick(["同意。", "拟同意。", "同意，请按时答复。"])
      try await desk.perform(
        AgreeApproval(approval.id, version: approval.version, opinion: opinion), as: principal(holder))
    } else {
      try await desk.perform(
        ReturnApproval(approval.id, version: approval.version, opinion: "请补充依据后再报。"), as: principal(holder))
    }
    return true
  }
}
