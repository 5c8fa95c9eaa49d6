public import Disclosure
public import Persistence

/// Which records somebody may see: one rule, as a predicate and as SQL, for every list, page, search and file.
public struct Visibility: Sendable {
  private let authority: Authority
  private let sees: Capability
  private let isSystem: Bool

  /// The rule for an authority; `isSystem` where the platform itself asks.
  init(_ authority: Authority, seeing capability: Capability = .viewMatters, isSystem: Bool = false) {
    self.authority = authority
    sees = capability
    self.isSystem = isSystem
  }

  /// The rule for somebody.
  public static func rule(for scope: Scope, seeing capability: Capability = .viewMatters) -> Visibility {
    var isSystem = false
    if case .system = scope.principal.identity { isSystem = true }
    return Visibility(scope.authority, seeing: capability, isSystem: isSystem)
  }

  /// A condition on a column that holds an organ: those where the capability is held.
  ///
  /// It is one list of organs, however many grants there are, which both engines work out once: either to look the
  /// records of these organs up, or to pass over the others while they walk an index by date.
  public func organs(_ column: SQLText, holding capability: Capability? = nil) -> SQLText {
    if isSystem { return "1 = 1" }
    let grants = authority.grants(for: capability ?? sees)
    let lists = Grant.Reach.allCases.compactMap { reach in
      Self.organs(reached: Set(grants.filter { $0.reach == reach }.map(\.organ.rawValue)).sorted(), reach)
    }
    guard !lists.isEmpty else { return "1 = 0" }
    return "\(sql: column) IN (\(sql: .joined(lists, separator: " UNION ALL ")))"
  }

  private static func organs(reached organs: [Int64], _ reach: Grant.Reach) -> SQLText? {
    guard !organs.isEmpty else { return nil }
    return reach == .organ
      ? "SELECT id FROM organ WHERE id IN (\(list: organs))"
      : """
      SELECT organ_id FROM organ_ancestor WHERE ancestor_id IN (\(list: organs)) AND line = \(reach.rawValue)
      """
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
    allows(label: matter.label, holder: matter.assignee, at: place)
  }

  /// Whether a record with a label and a holder may be seen at a place; says the same as the condition.
  func allows(label: Matter.Label, holder: Person.ID?, at place: OrganPlace) -> Bool {
    if isSystem { return true }
    guard authority.allows(sees, at: place) else { return false }
    return label == .ordinary || (authority.person != nil && holder == authority.person)
      || authority.allows(.viewRestrictedMatters, at: place)
  }
}
