import CivilTime
import Disclosure
import Operations
import Persistence

/// Plays the script of one matter at the desk, step by step.
struct MatterPlayer: DemonstrationPlayer {
  let script: MatterScript
  let office: MatterOffice
  private var id: Matter.ID?

  init(script: MatterScript, office: MatterOffice) {
    self.script = script
    self.office = office
  }

  var days: [CivilDate] { script.steps.map(\.day) }

  private var handler: Person.ID { office.handlers[script.draft.openedOn.dayNumber % office.handlers.count] }

  /// Takes a step; one that the matter has no more use for, such as agreeing at a fifth level, is left out.
  mutating func play(_ place: Int, in book: inout DemonstrationBook) async throws {
    let step = script.steps[place].step
    if step == .register { return try await register(in: book) }
    guard let id else { return }
    let version = try await book.database.read { try MatterRepository($0).find(id)?.version } ?? 1
    switch step {
    case .register: break
    case .assign:
      try await book.desk.perform(
        AssignMatter(id, version: version, assignee: handler), as: book.principal(office.head))
    case .submit: _ = try await book.desk.perform(StartApproval(id, version: version), as: book.principal(handler))
    case .close: try await book.desk.perform(CloseMatter(id, version: version), as: book.principal(handler))
    case .withdraw: try await book.desk.perform(WithdrawMatter(id, version: version), as: book.principal(handler))
    case .agree, .sendBack: try await book.decide(on: id, agrees: step == .agree)
    }
  }

  private mutating func register(in book: DemonstrationBook) async throws {
    // A clerk does not see what is restricted, once it is registered.
    let clerk = book.principal(script.draft.label == .restricted ? office.head : office.clerk)
    let id = try await book.desk.perform(RegisterMatter(organ: office.organ.id, draft: script.draft), as: clerk)
    self.id = id
    guard let party = script.party else { return }
    _ = try await book.desk.perform(
      AddParty(to: id, kind: party.kind, name: party.name, contact: party.contact), as: clerk)
  }
}
