import CivilTime
public import Disclosure

extension PersonRepository {
  /// A page of accounts, in the order of their names.
  ///
  /// - Parameters:
  ///   - filter: what narrows the list.
  ///   - visible: which organs are seen, as a condition on `p.organ_id`.
  ///   - key: the last account of the page before.
  ///   - limit: how many at most.
  /// - Returns: the accounts.
  /// - Throws: `SQLFault`.
  public func list(
    _ filter: PersonFilter, within visible: SQLText, after key: PersonKey?, limit: Int
  ) throws -> [PersonEntry] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns), o.name AS organ_name, p.last_sign_in_at, p.totp_sealed
        FROM person p
        JOIN organ o ON o.id = p.organ_id
       WHERE \(sql: .joined([visible] + Self.conditions(filter, after: key), separator: " AND "))
       ORDER BY p.name, p.id
       LIMIT \(limit)
      """
    ) { row in
      PersonEntry(
        person: try Person(row: row), organName: try row.text("organ_name"),
        lastSignInAt: try row.instantOrNil("last_sign_in_at"),
        hasSecondFactor: try row.textOrNil("totp_sealed") != nil)
    }
  }

  private static func conditions(_ filter: PersonFilter, after key: PersonKey?) -> [SQLText] {
    var conditions: [SQLText] = []
    if !filter.text.isEmpty {
      let (part, start) = (LikePattern.containing(filter.text), LikePattern.beginning(with: filter.text))
      conditions.append("(lower(p.name) LIKE \(part) ESCAPE '\\' OR p.sign_in_name LIKE \(start) ESCAPE '\\')")
    }
    if let organ = filter.organ { conditions.append("p.organ_id = \(organ.rawValue)") }
    if let duty = filter.dutyClass { conditions.append("p.duty_class = \(duty.rawValue)") }
    if let isDisabled = filter.isDisabled {
      conditions.append(isDisabled ? "p.disabled_at IS NOT NULL" : "p.disabled_at IS NULL")
    }
    if let since = filter.unusedSince {
      conditions.append("p.created_at < \(since) AND (p.last_sign_in_at IS NULL OR p.last_sign_in_at < \(since))")
    }
    if let key { conditions.append("(p.name, p.id) > (\(key.name), \(key.id.rawValue))") }
    return conditions
  }
}
