import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// The approvals that wait for the asker, in the asker's own seat or in that of somebody who is away.
  func waitingApprovals(limit: Int) throws -> [WaitingApproval] {
    guard let person = authority.person else { return [] }
    let seats = [authority] + (try standsInFor(person).map { try narrowedAuthority(of: $0) })
    var seen: Set<Approval.ID> = []
    return try seats.flatMap { try waiting(for: person, inSeatOf: $0, limit: limit) }
      .filter { seen.insert($0.approval).inserted }
  }

  /// The answers that somebody owes to reconsideration organs and courts: those about cases that he works on, and those
  /// of the organs whose work he gives out.
  func owedAnswers(of person: Person.ID, by rule: Visibility, limit: Int) throws -> [Waiting] {
    let visible = rule.matters(organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let owed = try remedies.pending(
      awaitsReply: true, after: nil, limit: limit,
      visible: """
        \(sql: visible)
          AND (m.assignee_id = \(person.rawValue) OR \(sql: rule.organs("m.organ_id", holding: .assignMatters)))
        """
    )
    .filter { $0.replyDueOn != nil }
    let matters = try matters.find(owed.map(\.matter))
    return owed.compactMap { remedy in matters[remedy.matter].map { Waiting(matter: $0, remedy: remedy) } }
  }

  /// What is late although it is somebody else's turn: the asker's own matters in approval, those of the organs whose
  /// work the asker gives out, and requests whose receipt the asker's desk should have confirmed; each sort by itself, up to `limit`.
  func late(for person: Person.ID, by rule: Visibility, limit: Int) throws -> [[Matter]] {
    let last = today.adding(days: -1)
    let own = MatterFilter(states: [.inApproval], assignee: person, dueTo: last)
    let given = MatterFilter(states: [.open, .inApproval], dueTo: last)
    let unconfirmed = MatterFilter(
      kind: .request, states: [.open], dueTo: last, request: RequestFilter(stages: [.received]))
    return [
      try late(own, by: rule, holding: nil, limit: limit),
      try late(given, by: rule, holding: .assignMatters, limit: limit),
      try late(unconfirmed, by: rule, holding: .registerMatters, limit: limit),
    ]
  }

  private func late(
    _ filter: MatterFilter, by rule: Visibility, holding capability: Capability?, limit: Int
  ) throws -> [Matter] {
    // Where nothing is held, no row is looked at; otherwise only the organs where it is held.
    if let capability, !authority.allowsSomewhere(capability) { return [] }
    let extent =
      try capability.map {
        try matters.extent(
          of: filter, where: MatterList.tallied(filter, visible: rule.organs("organ_id", holding: $0)))
      } ?? MatterExtent(matters: 1)
    return try matters.page(filter, after: nil, limit: limit, extent: extent) { organ in
      let visible = rule.matters(organ: organ, label: "m.label", holder: "m.assignee_id")
      guard let capability else { return visible }
      return "\(sql: visible) AND \(sql: rule.organs(organ, holding: capability))"
    }
  }

  private func waiting(for actor: Person.ID, inSeatOf seat: Authority, limit: Int) throws -> [WaitingApproval] {
    guard let person = seat.person else { return [] }
    let column: SQLText = "w.organ_id"
    let roles = Dictionary(grouping: seat.grants(for: .approveMatters), by: \.role)
    let posts = roles.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, grants in
      var narrowed = seat
      narrowed.grants = grants
      return (role: role, organs: Visibility(narrowed).organs(column, holding: .approveMatters))
    }
    return try approvals.waiting(
      for: actor, inSeatOf: person, named: Visibility(seat).organs(column, holding: .approveMatters),
      posts: posts, limit: limit)
  }
}
