/// Where an organ stands: itself and all above it, in both lines.
///
/// It is all that powers need to know of an organ.
public struct OrganPlace: Hashable, Sendable {
  /// The organ.
  public var organ: Organ.ID
  /// The organ and the governments above it.
  public var territorialLine: Set<Organ.ID>
  /// The organ and the organs that lead it in its own system.
  public var verticalLine: Set<Organ.ID>

  /// A place in the tree.
  public init(organ: Organ.ID, territorialLine: Set<Organ.ID>, verticalLine: Set<Organ.ID>) {
    self.organ = organ
    self.territorialLine = territorialLine.union([organ])
    self.verticalLine = verticalLine.union([organ])
  }
}
