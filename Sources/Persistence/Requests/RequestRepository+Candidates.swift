public import Disclosure

/// Which requests the information of could be published for all, and what applicants thought of the replies.
extension RequestRepository {
  /// Marks the requests of an organ that say the same, where more than one applicant has said it.
  func markRepeated(_ request: DisclosureRequest) throws {
    guard request.subject == .information, let colon = request.contentKey.firstIndex(of: ":") else { return }
    let words = request.contentKey[..<colon]
    let same: SQLText = """
      organ_id = \(request.organ.rawValue) AND content_key >= \("\(words):") AND content_key < \("\(words);")
      """
    let applicants = try connection.rows(
      "SELECT DISTINCT applicant_key FROM request WHERE \(sql: same) LIMIT 2"
    ) { try $0.text("applicant_key") }
    guard applicants.count > 1 else { return }
    try connection.send("UPDATE request SET repeated = 1 WHERE repeated = 0 AND \(sql: same)")
  }

  /// The candidates for publication: suggested by the applicant or the office, or asked for by several applicants.
  ///
  /// - Parameters:
  ///   - last: the last one of the page before.
  ///   - limit: how many.
  ///   - visible: a condition on the matter `m`.
  /// - Returns: the requests without their courses, the latest first.
  /// - Throws: `SQLFault`.
  public func publicationCandidates(
    after last: Matter.ID?, limit: Int, visible: SQLText
  ) throws -> [DisclosureRequest] {
    // The matter is looked up row by row: as a join, PostgreSQL might walk all matters beside the few candidates.
    try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM request r
       WHERE r.publication_id IS NULL AND (r.suggests_publication = 1 OR r.repeated = 1)
         AND r.id < \(last?.rawValue ?? Int64.max)
         AND (SELECT CASE WHEN \(sql: visible) THEN 1 ELSE 0 END FROM matter m WHERE m.id = r.id) = 1
       ORDER BY r.id DESC
       LIMIT \(limit)
      """, DisclosureRequest.init(row:))
  }

  /// How often each rating was given in a year.
  public func ratings(in year: Int, organ: Organ.ID) throws -> [Int: Int] {
    let rows = try connection.rows(
      """
      SELECT rating, count(*) AS n
        FROM request
       WHERE organ_id = \(organ.rawValue) AND rated_on IS NOT NULL AND rated_on >= \("\(year)-01-01")
         AND rated_on <= \("\(year)-12-31")
       GROUP BY rating
      """
    ) { (try $0.int("rating"), try $0.int("n")) }
    return Dictionary(rows) { first, _ in first }
  }
}
