import Disclosure
import Persistence

extension Scope {
  /// Whom to tell of a matter that somebody works on: him, and who stands in for him today.
  ///
  /// An account that was closed, or lost the power, reaches nobody: then it is told to those who give out the work of
  /// the organ, so that they find somebody else.
  ///
  /// - Returns: nobody where nobody works on it.
  func workers(on assignee: Person.ID?, at organ: Organ.ID) throws -> [Person.ID] {
    guard let assignee else { return [] }
    guard try handlesMatters(assignee, at: organ) else { return try assigners(at: organ) }
    return try present(assignee)
  }

  /// Who gives out the work of an organ.
  func assigners(at organ: Organ.ID) throws -> [Person.ID] {
    try approvals.holders(of: .assignMatters, at: organ, belongingTo: organ).map(\.id)
  }

  /// Who leads an organ: whoever may pass over a level of an approval.
  func leaders(of organ: Organ.ID) throws -> [Person.ID] {
    try approvals.holders(of: .skipApprovalLevels, at: organ, belongingTo: organ).map(\.id)
  }

  /// Whether somebody has an open account and the power to work on matters of an organ.
  func handlesMatters(_ person: Person.ID, at organ: Organ.ID) throws -> Bool {
    try people.authority(of: person).allows(.handleMatters, at: try organs.place(of: organ))
  }
}
