public import CivilTime
public import Disclosure

extension RequestRepository {
  /// The matters of the same applicant's requests to an organ, the latest first, up to `limit`; erased ones are not among
  /// them.
  public func ofApplicant(_ key: String, organ: Organ.ID, since day: CivilDate, limit: Int) throws -> [Matter] {
    try matters(
      """
      r.organ_id = \(organ.rawValue) AND r.applicant_key = \(key) AND r.received_on >= \(day)
       ORDER BY r.received_on DESC, r.id DESC
       LIMIT \(limit)
      """)
  }

  /// How many requests the same applicant has brought to an organ between two days, both included.
  public func count(
    ofApplicant key: String, organ: Organ.ID, from first: CivilDate, through last: CivilDate
  ) throws
    -> Int
  {
    try connection.count(
      """
      SELECT count(*) AS n
        FROM request
       WHERE organ_id = \(organ.rawValue) AND applicant_key = \(key)
         AND received_on >= \(first) AND received_on <= \(last)
      """)
  }

  /// The matters of requests of the same applicant in the same words, the latest first, up to `limit`.
  public func sameContent(_ key: String, organ: Organ.ID, limit: Int) throws -> [Matter] {
    try matters(
      "r.organ_id = \(organ.rawValue) AND r.content_key = \(key) ORDER BY r.id DESC LIMIT \(limit)")
  }

  private func matters(_ condition: SQLText) throws -> [Matter] {
    try connection.rows(
      "SELECT \(sql: MatterRepository.selected) FROM request r JOIN matter m ON m.id = r.id WHERE \(sql: condition)",
      Matter.init(row:))
  }
}
