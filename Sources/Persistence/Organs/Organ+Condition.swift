public import Disclosure

extension Organ.ID {
  /// A condition on a column that holds an organ: this one, or also all below it in the territory.
  public func condition(on column: SQLText, withSubtree: Bool) -> SQLText {
    guard withSubtree else { return "\(sql: column) = \(rawValue)" }
    return """
      \(sql: column) IN (SELECT organ_id FROM organ_ancestor WHERE ancestor_id = \(rawValue) AND line = 'territorial')
      """
  }
}
