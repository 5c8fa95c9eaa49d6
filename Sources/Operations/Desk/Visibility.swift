public import Disclosure
public import Persistence

/// Which records somebody may see: one rule, as a predicate and as SQL, for every list, page, search and file.
public struct Visibility: Sendable {
  private let authority: Authority
  private let sees: Capability
  private let isSystem: Bool

  /// The rule for somebody.
  public static func rule(for scope: Scope, seeing capability: Capability = .viewMatters) -> Visibility {
    var isSystem = false
    if case .system = scope.principal.identity { isSystem = true }
    return Visibility(authority: scope.authority, sees: capability, isSystem: isSystem)
  }

  /// A condition on a column that holds an organ: those where the capability is held.
  public func organs(_ column: SQLText, holding capability: Capability? = nil) -> SQLText {
    if isSystem { return "1 = 1" }
    let grants = Set(authority.grants(for: capability ?? sees).map { Place(organ: $0.organ, reach: $0.reach) })
    let own = grants.filter { $0.reach == .organ }.map(\.organ.rawValue).sorted()
    let below = grants.filter { $0.reach != .organ }.sorted { $0.order < $1.order }
    var conditions: [SQLText] = own.isEmpty ? [] : ["\(sql: column) IN (\(list: own))"]
    for place in below {
      conditions.append(
        """
        \(sql: column) IN (SELECT organ_id FROM organ_ancestor
                            WHERE ancestor_id = \(place.organ.rawValue) AND line = \(place.reach.rawValue))
        """)
    }
    guard !conditions.isEmpty else { return "1 = 0" }
    return "(\(sql: .joined(conditions, separator: " OR ")))"
  }

  /// A condition on a row of `matter`, or of another table whose columns hold the organ, the label and the person who
  /// works on it.
  public func matters(organ: SQLText, label: SQLText, holder: SQLText) -> SQLText {
    if isSystem { return "1 = 1" }
    let person = authority.person?.rawValue ?? 0
    return """
      (\(sql: organs(organ)) AND (\(sql: label) = 'ordinary' OR \(sql: holder) = \(person)
        OR \(sql: organs(organ, holding: .viewRestrictedMatters))))
      """
  }

  /// Whether a matter may be seen; says the same as the condition.
  public func allows(_ matter: Matter, at place: OrganPlace) -> Bool {
    if isSystem { return true }
    guard authority.allows(sees, at: place) else { return false }
    return matter.label == .ordinary || (authority.person != nil && matter.assignee == authority.person)
      || authority.allows(.viewRestrictedMatters, at: place)
  }

  private struct Place: Hashable {
    var organ: Organ.ID
    var reach: Grant.Reach
    var order: String { "\(reach.rawValue) \(organ.rawValue)" }
  }
}
