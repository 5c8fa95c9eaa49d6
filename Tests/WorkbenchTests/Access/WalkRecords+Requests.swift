import Disclosure
import Persistence

extension WalkRecords {
  /// An organ that the request of a place has asked for its opinion.
  func consultation(_ base: Int64, _ organ: Int64) throws {
    try connection.execute(
      """
      INSERT INTO consultation (id, organ_id, matter_id, kind, name, question, sent_on, reasons)
      VALUES (\(base + 71), \(organ), \(base + 4), 'otherOrgan', '县档案馆', '有无存档', '2026-03-02', '')
      """)
  }
}
