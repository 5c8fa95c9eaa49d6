public import Disclosure

/// A record as somebody names it on the command line: `matter:123`, `organ:5`, or the number of a case.
public enum RecordReference: Hashable, Sendable {
  /// A matter.
  case matter(Matter.ID)
  /// An organ.
  case organ(Organ.ID)
  /// The matters that people know by a number.
  case number(String)

  /// The record that a text names; nil where it names a kind of record that does not exist, or no number of one.
  public init?(_ text: String) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      guard !text.isEmpty else { return nil }
      self = .number(text)
      return
    }
    switch halves[0] {
    case "matter":
      guard let id = Matter.ID(halves[1]) else { return nil }
      self = .matter(id)
    case "organ":
      guard let id = Organ.ID(halves[1]) else { return nil }
      self = .organ(id)
    default: return nil
    }
  }
}
