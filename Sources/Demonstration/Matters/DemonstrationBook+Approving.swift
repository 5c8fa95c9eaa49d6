import Disclosure
import Operations
import Persistence

extension DemonstrationBook {
  /// Speaks for whoever holds the level at which the approval of a matter waits.
  ///
  /// - Returns: whether it waited for anybody.
  @discardableResult
  mutating func decide(on matter: Matter.ID, agrees: Bool) async throws -> Bool {
    guard let (approval, holder) = try await speaker(on: matter) else { return false }
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

  /// The approval of a matter that runs, and who holds the level at which it waits.
  func speaker(on matter: Matter.ID) async throws -> (Approval, Person.ID)? {
    let last = try await database.read { try ApprovalRepository($0).ofMatter(matter).last }
    guard let approval = last, approval.state == .running, let level = approval.currentLevel else { return nil }
    switch level.holder {
    case .person(let person): return (approval, person)
    case .post(let role):
      let post = try await roleNumbers().first { $0.value == role }?.key ?? ""
      return people(of: approval.organ, as: post).first { !approval.authors.contains($0) }.map { (approval, $0) }
    }
  }
}
