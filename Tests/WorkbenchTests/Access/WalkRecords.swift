import CivilTime
import Disclosure
import Foundation
import Operations
import Persistence

/// Writes the records of a walk, as plain rows.
struct WalkRecords {
  let connection: any Connection
  let now: Instant

  /// One record of each kind at a place.
  func fill(_ place: WalkPlace) throws {
    let (organ, base) = (place.rawValue, place.records)
    for (number, duty) in [(base + 50, DutyClass.business), (base + 51, .business), (base + 52, .system)] {
      try person(number, at: organ, duty: duty)
    }
    let editor = try connection.row("SELECT id FROM role WHERE shipped_as = 'editor'")?.id("id", as: Role.ID.self)
    guard let editor else { throw NotFound() }
    try grant(base + 60, to: base + 50, role: editor, duty: .business, reach: .organ, at: organ)
    try personal(base + 50, of: base + 50, at: organ, "session-of-\(base + 50)")
    try matters(base, organ)
    try letters(base, organ)
    try remedies(base, organ)
    try items(base, organ)
    try secret(base, organ)
    try approval(base, organ)
    try rest(base, organ)
    try consultation(base, organ)
    try connection.execute(
      """
      INSERT INTO organ_succession (id, from_organ_id, to_organ_id, organ_function, effective_on, basis)
      VALUES (\(base + 70), \(organ), 9, '', '2026-03-01', '机构改革')
      """)
  }

  func person(_ id: Int64, at organ: Int64, duty: DutyClass) throws {
    try connection.execute(
      """
      INSERT INTO person (id, organ_id, sign_in_name, name, post, email, phone, duty_class, must_change_password,
        totp_step, created_at, password_set_at, version)
      VALUES (\(id), \(organ), \("p\(id)"), \("人\(id)"), '', '', '', \(duty.rawValue), 0, 0, \(now), \(now), 1)
      """)
  }

  func grant(
    _ id: Int64, to person: Int64, role: Role.ID, duty: DutyClass, reach: Grant.Reach, at organ: Int64 = 1
  ) throws {
    try connection.execute(
      """
      INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
      VALUES (\(id), \(person), \(role.rawValue), \(duty.rawValue), \(organ), \(reach.rawValue))
      """)
  }

  /// What belongs to one person: a session, a token, an absence, a notice, all with one number.
  func personal(_ id: Int64, of person: Int64, at organ: Int64, _ secret: String) throws {
    try connection.execute(
      """
      INSERT INTO session (token_hash, id, person_id, organ_id, stage, started_at, seen_at, confirmed_at, expires_at,
        source, agent)
      VALUES (\(Secret.hash(secret)), \(id), \(person), \(organ), 'full', \(now), \(now), \(now),
        \(now.adding(seconds: 3_600)), '', '')
      """)
    try token(id, of: person, "other-\(id)", [])
    let today = now.beijingDate
    try connection.execute(
      """
      INSERT INTO absence (id, person_id, deputy_id, from_day, to_day, reason)
      VALUES (\(id), \(person), \(person == 10_000_051 ? 10_000_050 : 10_000_051), \(today), \(today.adding(days: 5)), '')
      """)
    try connection.execute(
      """
      INSERT INTO notification (id, person_id, organ_id, kind, arguments, subject_kind, subject_id, created_at, mail)
      VALUES (\(id), \(person), \(organ), 'test', '', 'matter', 10000001, \(now), 'none')
      """)
  }

  func token(_ id: Int64, of person: Int64, _ secret: String, _ capabilities: Set<Capability>) throws {
    try connection.execute(
      """
      INSERT INTO api_token (id, person_id, name, token_hash, capabilities, created_at, expires_at)
      VALUES (\(id), \(person), 't', \(Secret.hash(secret)),
        \(capabilities.map(\.rawValue).sorted().joined(separator: " ")), \(now), \(now.adding(seconds: 86_400)))
      """)
  }

  private func matters(_ base: Int64, _ organ: Int64) throws {
    let states = [(1, "open", nil), (2, "inApproval", nil), (3, "closed", "2020-01-01")] as [(Int64, String, String?)]
    for (offset, state, closedOn) in states {
      let id = base + offset
      try connection.execute(
        """
        INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
          due_provisional, term, closed_on, created_by, created_at, version)
        VALUES (\(id), \(organ), 'general', \("青〔2026〕\(id)号"), \(id), '河滨路', '', 'ordinary', \(state), '',
          '2020-01-01', 0, '', \(closedOn), \(base + 50), \(now), 1)
        """)
      try connection.execute(
        """
        INSERT INTO party (id, organ_id, matter_id, kind, name, contact)
        VALUES (\(id + 10), \(organ), \(id), 'naturalPerson', '张三', '13800001234')
        """)
    }
  }

  private func secret(_ base: Int64, _ organ: Int64) throws {
    try connection.execute(
      """
      INSERT INTO sealed_value (id, organ_id, owner_kind, owner_id, field, mask, sealed, key_name)
      VALUES (\(base + 23), \(organ), 'party', \(base + 11), 'identityNumber', '1101**', 'x', 'test')
      """)
  }

  private func approval(_ base: Int64, _ organ: Int64) throws {
    try connection.execute(
      """
      INSERT INTO approval_chain (id, organ_id, matter_kind, name, effective_on, version)
      VALUES (\(base + 31), \(organ), 'general', '链', '2026-01-01', 1)
      """)
    try connection.execute(
      """
      INSERT INTO approval_chain_level (chain_id, position, title, person_id) VALUES (\(base + 31), 1, '审', \(base + 51))
      """)
    try connection.execute(
      """
      INSERT INTO approval (id, organ_id, matter_id, chain_id, content, content_digest, state, position, started_by,
        started_at, version)
      VALUES (\(base + 32), \(organ), \(base + 2), \(base + 31), '', '', 'running', 1, \(base + 50), \(now), 1)
      """)
    try connection.execute(
      """
      INSERT INTO approval_level (approval_id, position, title, person_id) VALUES (\(base + 32), 1, '审', \(base + 51))
      """)
    try connection.execute(
      """
      INSERT INTO approval_waiting (approval_id, organ_id, matter_id, person_id)
      VALUES (\(base + 32), \(organ), \(base + 2), \(base + 51))
      """)
  }

  private func rest(_ base: Int64, _ organ: Int64) throws {
    let guide = String(decoding: try JSONEncoder().encode(DisclosureGuide()), as: UTF8.self)
    try connection.execute(
      """
      INSERT INTO erasure (id, organ_id, record_kind, state, proposed_by, proposed_at, reason)
      VALUES (\(base + 41), \(organ), 'general', 'proposed', \(base + 50), \(now), '期满')
      """)
    try connection.execute(
      """
      INSERT INTO erasure_item (erasure_id, subject_kind, subject_id, title)
      VALUES (\(base + 41), 'matter', \(base + 3), '河滨路')
      """)
    try connection.execute(
      """
      INSERT INTO guide_revision (organ_id, revision, body, note, saved_at, saved_by)
      VALUES (\(organ), 1, \(guide), '', \(now), \(base + 50))
      """)
    try connection.execute(
      """
      INSERT INTO job (id, kind, payload, state, run_after, attempts, max_attempts, created_at, finished_at)
      VALUES (\(base + 42), 'test', '', 'failed', \(now), 1, 1, \(now), \(now))
      """)
  }
}
