public import Disclosure

/// How many matters of a kind an organ has in a state; kept with every change, never counted on a page.
public struct MatterTally: Hashable, Sendable {
  /// The organ.
  public var organ: Organ.ID
  /// The kind.
  public var kind: Matter.Kind
  /// The state.
  public var state: Matter.State
  /// How many.
  public var matters: Int

  /// A tally.
  public init(organ: Organ.ID, kind: Matter.Kind, state: Matter.State, matters: Int) {
    self.organ = organ
    self.kind = kind
    self.state = state
    self.matters = matters
  }
}
