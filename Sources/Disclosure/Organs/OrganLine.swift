/// The two lines in which organs stand above each other.
public enum OrganLine: String, CaseIterable, Sendable {
  /// 属地: the government that an organ belongs to.
  case territorial
  /// 垂直领导: the organ that leads it in its own system.
  case vertical

  /// What people call it.
  public var chinese: String { self == .territorial ? "属地" : "垂直" }
}

extension Organ {
  /// The organ directly above in a line.
  public func parent(in line: OrganLine) -> ID? {
    switch line {
    case .territorial: territorialParent
    case .vertical: verticalParent
    }
  }
}

extension OrganPlace {
  /// The organ and all above it in a line.
  public func line(_ line: OrganLine) -> Set<Organ.ID> {
    switch line {
    case .territorial: territorialLine
    case .vertical: verticalLine
    }
  }
}
