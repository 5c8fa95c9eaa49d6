public import CivilTime

/// An account in a list.
public struct PersonEntry: Sendable {
  /// The person.
  public var person: Person
  /// The name of the organ.
  public var organName: String
  /// When the person last signed in.
  public var lastSignInAt: Instant?
  /// Whether a second factor is set up.
  public var hasSecondFactor: Bool

  /// An account in a list.
  public init(person: Person, organName: String, lastSignInAt: Instant?, hasSecondFactor: Bool) {
    self.person = person
    self.organName = organName
    self.lastSignInAt = lastSignInAt
    self.hasSecondFactor = hasSecondFactor
  }
}

/// The place of an account in a list, by which the next page is found.
public struct PersonKey: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The number, where names are the same.
  public var id: Person.ID

  /// The place of an entry.
  public init(_ entry: PersonEntry) {
    name = entry.person.name
    id = entry.person.id
  }

  /// The place that a text of `description` names; nil where it is none.
  public init?(_ text: String) {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let id = Person.ID(halves[0]) else { return nil }
    self.id = id
    name = String(halves[1])
  }
}

extension PersonKey: CustomStringConvertible {
  /// The place as an address carries it.
  public var description: String { "\(id).\(name)" }
}
