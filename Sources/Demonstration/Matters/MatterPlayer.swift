import CivilTime
import Disclosure
import Operations
import Persistence

/// Plays the script of one matter at the desk, step by step.
struct MatterPlayer {
  let script: MatterScript
  let office: MatterOffice
  private var id: Matter.ID?
  private var approval: Approval.ID?

  init(script: MatterScript, office: MatterOffice) {
    self.script = script
    self.office = office
  }

  private var handler: Person.ID { office.handlers[script.draft.openedOn.dayNumber % office.handlers.count] }

  /// Takes a step; one that the matter has no more use for, such as agreeing at a fifth level, is left out.
  mutating func play(_ step: MatterScript.Step, in book: inout DemonstrationBook) async throws {
    if step == .register { return try await register(in: book) }
    guard let id else { return }
    let version = try await book.database.read { try MatterRepository($0).find(id)?.version } ?? 1
    switch step {
    case .register: break
    case .assign:
      try await book.desk.perform(
        AssignMatter(id, version: version, assignee: handler), as: book.principal(office.head))
    case .submit:
      approval = try await book.desk.perform(StartApproval(id, version: version), as: book.principal(handler))
    case .close: try await book.desk.perform(CloseMatter(id, version: version), as: book.principal(handler))
    case .withdraw: try await book.desk.perform(WithdrawMatter(id, version: version), as: book.principal(handler))
    case .agree, .sendBack: try await decide(step, in: &book)
    }
  }

  private mutating func register(in book: DemonstrationBook) async throws {
    // A clerk does not see what is restricted, once it is registered.
    let clerk = book.principal(script.draft.label == .restricted ? office.head : office.clerk)
    if script.kind == .general {
      let id = try await book.desk.perform(RegisterMatter(organ: office.organ.id, draft: script.draft), as: clerk)
      self.id = id
      guard let party = script.party else { return }
      _ = try await book.desk.perform(
        AddParty(to: id, kind: party.kind, name: party.name, contact: party.contact), as: clerk)
    } else {
      id = try await book.desk.perform(
        TakeDemonstrationRequest(organ: office.organ.id, script: script), as: clerk)
    }
  }

  /// Speaks for whoever holds the level that waits.
  private mutating func decide(_ step: MatterScript.Step, in book: inout DemonstrationBook) async throws {
    guard let approval else { return }
    let current = try await book.database.read { try ApprovalRepository($0).find(approval) }
    guard let current, let level = current.currentLevel else { return }
    let roles = try await book.roleNumbers()
    let holder: Person.ID?
    switch level.holder {
    case .person(let person): holder = person
    case .post(let role):
      let post = roles.first { $0.value == role }?.key ?? ""
      holder = book.people(of: office.organ.id, as: post).first { !current.authors.contains($0) }
    }
    guard let holder else { return }
    let principal = book.principal(holder)
    if step == .agree {
      try await book.desk.perform(
        AgreeApproval(approval, version: current.version, opinion: book.random.pick(["同意。", "拟同意。", "同意，请按时答复。"])),
        as: principal)
    } else {
      try await book.desk.perform(
        ReturnApproval(approval, version: current.version, opinion: "请补充依据后再报。"), as: principal)
    }
  }
}
