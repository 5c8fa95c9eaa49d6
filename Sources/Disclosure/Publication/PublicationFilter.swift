/// Which items of disclosure a list shows.
public struct PublicationFilter: Hashable, Sendable {
  /// The organ; all that may be seen where nil.
  public var organ: Organ.ID?
  /// Where the work stands; anywhere where empty.
  public var stages: Set<Publication.Stage>
  /// The kind.
  public var kind: ItemKind?
  /// To whom they are open.
  public var attribute: DisclosureAttribute?
  /// Who writes them.
  public var editor: Person.ID?
  /// Whether only those are wanted that were once released without a review.
  public var isForcedOnly: Bool

  /// A filter; everything where nothing is said.
  public init(
    organ: Organ.ID? = nil, stages: Set<Publication.Stage> = [], kind: ItemKind? = nil,
    attribute: DisclosureAttribute? = nil, editor: Person.ID? = nil, isForcedOnly: Bool = false
  ) {
    self.organ = organ
    self.stages = stages
    self.kind = kind
    self.attribute = attribute
    self.editor = editor
    self.isForcedOnly = isForcedOnly
  }
}
