public import CivilTime
public import Disclosure

/// The approvals in the database, and whom each of them waits for.
public struct ApprovalRepository {
  let connection: any Connection

  /// The approvals that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An approval by its number.
  public func find(_ id: Approval.ID) throws -> Approval? { try approvals(where: "id = \(id.rawValue)").first }

  /// The approvals of a matter, the first one first.
  public func ofMatter(_ matter: Matter.ID) throws -> [Approval] {
    try approvals(where: "matter_id = \(matter.rawValue)")
  }

  /// Adds an approval that has just been started.
  public func insert(_ approval: Approval, dueOn: CivilDate?) throws {
    let id = approval.id.rawValue
    try connection.execute(
      """
      INSERT INTO approval (id, organ_id, matter_id, chain_id, content, content_digest, state, position, started_by,
        started_at, version)
      VALUES (\(id), \(approval.organ.rawValue), \(approval.matter.rawValue), \(approval.chain.rawValue),
        \(approval.content), \(approval.contentDigest), \(approval.state.rawValue), \(approval.position),
        \(approval.startedBy.rawValue), \(approval.startedAt), \(approval.version))
      """)
    for author in approval.authors.map(\.rawValue).sorted() {
      try connection.execute("INSERT INTO approval_author (approval_id, person_id) VALUES (\(id), \(author))")
    }
    for level in approval.levels {
      try connection.execute(
        """
        INSERT INTO approval_level (approval_id, position, title, person_id, role_id)
        VALUES (\(id), \(level.position), \(level.title), \(level.holder.person?.rawValue),
          \(level.holder.role?.rawValue))
        """)
    }
    try wait(approval, dueOn: dueOn)
  }

  /// Saves an approval after a step.
  ///
  /// - Throws: `SQLFault.contention` where somebody else took a step since `old` was read; the transaction runs again.
  public func update(_ approval: Approval, from old: Approval, dueOn: CivilDate?) throws {
    let changed = try connection.execute(
      """
      UPDATE approval
         SET state = \(approval.state.rawValue), position = \(approval.position),
             finished_at = \(approval.finishedAt), version = \(old.version + 1)
       WHERE id = \(old.id.rawValue) AND version = \(old.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("approval \(old.id) took a step meanwhile") }
    for opinion in approval.opinions.dropFirst(old.opinions.count) {
      try connection.execute(
        """
        INSERT INTO approval_opinion (approval_id, sequence, position, person_id, on_behalf_of, decision, opinion,
          passed_to, at)
        VALUES (\(old.id.rawValue), \(opinion.sequence), \(opinion.position), \(opinion.person.rawValue),
          \(opinion.onBehalfOf?.rawValue), \(opinion.decision.rawValue), \(opinion.text),
          \(opinion.passedTo?.rawValue), \(opinion.at))
        """)
    }
    try wait(approval, dueOn: dueOn)
  }

  /// Keeps the due date by which waiting approvals are sorted.
  public func setDue(_ day: CivilDate?, of matter: Matter.ID) throws {
    try connection.execute(
      "UPDATE approval_waiting SET due_on = \(day) WHERE matter_id = \(matter.rawValue)")
  }

  /// Whom it waits for: the person or the post, not the people who have the post today; those are found when somebody
  /// looks, so that a new role, a closed account or an absence needs no recount.
  private func wait(_ approval: Approval, dueOn: CivilDate?) throws {
    try connection.execute("DELETE FROM approval_waiting WHERE approval_id = \(approval.id.rawValue)")
    guard let holder = approval.currentHolder else { return }
    try connection.execute(
      """
      INSERT INTO approval_waiting (approval_id, organ_id, matter_id, person_id, role_id, due_on)
      VALUES (\(approval.id.rawValue), \(approval.organ.rawValue), \(approval.matter.rawValue),
        \(holder.person?.rawValue), \(holder.role?.rawValue), \(dueOn))
      """)
  }
}
