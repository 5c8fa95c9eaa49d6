import CivilTime
import Disclosure
import Persistence

extension WalkRecords {
  /// An item that is written, with a find of the screening, and one that is reviewed.
  func items(_ base: Int64, _ organ: Int64) throws {
    try item(base + 6, version: base + 96, .drafting, organ, by: base + 50)
    try item(base + 7, version: base + 97, .inReview, organ, by: base + 50)
    let hit = ScreeningHit(
      rule: "P05", level: .block, place: ScreeningPlace("title"), start: 0, length: 3, found: "河", replacement: "某")
    let screening = ScreeningRepository(connection)
    try screening.replace(
      [ScreeningFinding(position: 0, hit: hit, key: "k"), ScreeningFinding(position: 1, hit: hit, key: "w")],
      in: .version(.init(rawValue: base + 96)), of: .init(rawValue: base + 6))
    try screening.insert(
      ScreeningWaiver(key: "w", rule: "P05", reason: "单位电话", by: .init(rawValue: base + 50), at: now),
      of: .init(rawValue: base + 6))
    try connection.execute(
      """
      INSERT INTO approval_chain (id, organ_id, matter_kind, name, effective_on, version)
      VALUES (\(base + 64), \(organ), 'publication', '链', '2026-01-01', 1)
      """)
    try connection.execute(
      """
      INSERT INTO approval_chain_level (chain_id, position, title, person_id)
      VALUES (\(base + 64), 1, '审', \(base + 51))
      """)
    try connection.execute(
      """
      INSERT INTO approval (id, organ_id, matter_id, chain_id, content, content_digest, state, position, started_by,
        started_at, version)
      VALUES (\(base + 65), \(organ), \(base + 7), \(base + 64), '', '', 'running', 1, \(base + 50), \(now), 1)
      """)
    try connection.execute(
      """
      INSERT INTO approval_level (approval_id, position, title, person_id) VALUES (\(base + 65), 1, '审', \(base + 51))
      """)
    try connection.execute(
      """
      INSERT INTO approval_waiting (approval_id, organ_id, matter_id, person_id)
      VALUES (\(base + 65), \(organ), \(base + 7), \(base + 51))
      """)
  }

  private func item(
    _ id: Int64, version: Int64, _ stage: Publication.Stage, _ organ: Int64, by editor: Int64
  ) throws {
    try connection.execute(
      """
      INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
        due_provisional, term, created_by, created_at, version)
      VALUES (\(id), \(organ), 'publication', \("青信〔2026〕\(id)号"), \(id), '河滨路', '', 'ordinary',
        \(stage.matterState.rawValue), \(stage.rawValue), '2020-01-01', 0, '', \(editor), \(now), 1)
      """)
    let content = ItemContent(title: "河滨路", formedOn: now.beijingDate)
    let versions = ItemVersionRepository(connection)
    try versions.insert(
      ItemVersion(
        id: .init(rawValue: version), item: .init(rawValue: id), sequence: 1, content: content, digest: "",
        savedBy: .init(rawValue: editor), savedAt: now))
    try PublicationRepository(connection).insert(
      Publication(
        id: .init(rawValue: id), organ: .init(rawValue: organ), kind: .notice, stage: stage,
        latest: .init(rawValue: version)))
  }
}
