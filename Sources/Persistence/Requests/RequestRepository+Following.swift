public import Disclosure

extension RequestRepository {
  /// The requests whose number has this year and serial, as `NumberKey` writes them, at whatever organ, with the hashes
  /// of their secrets.
  public func secrets(ofNumber key: Int64) throws -> [(id: Matter.ID, hash: String)] {
    try connection.rows(
      """
      SELECT r.id, r.secret_hash
        FROM matter m
        JOIN request r ON r.id = m.id
       WHERE m.number_key = \(key) AND m.kind = 'request' AND r.secret_hash <> ''
       ORDER BY r.id
      """
    ) { (try $0.id("id"), try $0.text("secret_hash")) }
  }
}
