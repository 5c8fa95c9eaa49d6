extension Organ {
  /// Decides whether an organ may stand below two others.
  ///
  /// - Throws: `OrganRefusal`.
  public func checkPlace(below parents: [OrganLine: Organ], places: [OrganLine: OrganPlace]) throws(OrganRefusal) {
    for line in OrganLine.allCases {
      guard let parent = parents[line] else { continue }
      if parent.id == id || places[line]?.line(line).contains(id) == true { throw .cycle(line) }
      guard parent.abolishedOn == nil else { throw .parentAbolished(name: parent.name) }
      guard level.parents(in: line).contains(parent.level) else {
        throw .unfitParent(line, child: level, parent: parent.level)
      }
    }
  }
}

extension OrganLevel {
  /// What the body above it in a line may be.
  public func parents(in line: OrganLine) -> Set<OrganLevel> {
    switch line {
    case .territorial: territorialParents
    case .vertical: verticalParents
    }
  }
}
