/// Why an organ cannot stand where somebody wants it, or cannot be changed.
public enum OrganRefusal: DomainRefusal, Equatable {
  /// Neither a government nor a leading organ is named.
  case needsParent
  /// The organ would stand below itself.
  case cycle(OrganLine)
  /// A body of this kind cannot belong to one of that kind.
  case unfitParent(OrganLine, child: OrganLevel, parent: OrganLevel)
  /// A body of this kind cannot have the one below it that it has.
  case unfitChild(OrganLine, name: String)
  /// The organ above exists no more.
  case parentAbolished(name: String)
  /// The organ exists no more.
  case abolished
  /// Organs that still exist belong to it.
  case hasChildren(count: Int)
  /// It would end before it began.
  case abolishedBeforeEstablished
  /// The successor is the organ itself.
  case succeedsItself
  /// The same succession has been recorded.
  case successionKnown

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .needsParent: "organ.needsParent"
    case .cycle: "organ.cycle"
    case .unfitParent: "organ.unfitParent"
    case .unfitChild: "organ.unfitChild"
    case .parentAbolished: "organ.parentAbolished"
    case .abolished: "organ.abolished"
    case .hasChildren: "organ.hasChildren"
    case .abolishedBeforeEstablished: "organ.abolishedBeforeEstablished"
    case .succeedsItself: "organ.succeedsItself"
    case .successionKnown: "organ.successionKnown"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    switch self {
    case .cycle(let line): ["line": line.chinese]
    case .unfitParent(let line, let child, let parent):
      ["line": line.chinese, "child": child.chinese, "parent": parent.chinese]
    case .unfitChild(let line, let name): ["line": line.chinese, "name": name]
    case .parentAbolished(let name): ["name": name]
    case .hasChildren(let count): ["count": String(count)]
    case .needsParent, .abolished, .abolishedBeforeEstablished, .succeedsItself, .successionKnown: [:]
    }
  }
}
