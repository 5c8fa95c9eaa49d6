/// What is known beforehand about the documents that a search may find, so that the engine can choose its way.
///
/// It does not narrow what is found: the condition of the search does.
public struct SearchReach: Sendable {
  /// Up to how many organs it is worth naming them.
  public static let few = 8
  /// Up to how many documents it is worth gathering their numbers beforehand.
  public static let gathered = 20_000

  /// The numbers of the organs whose documents the condition lets through; nil where they are many or unknown.
  public var organs: [Int64]?
  /// How many documents the condition lets through at most.
  public var documents: Int
  /// Whether the condition leaves so few documents that looking through them is quicker than the index.
  public var isNarrow: Bool

  /// What is known.
  public init(organs: [Int64]? = nil, documents: Int = .max, isNarrow: Bool = false) {
    self.organs = organs
    self.documents = documents
    self.isNarrow = isNarrow
  }
}
