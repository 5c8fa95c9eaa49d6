public import CivilTime

/// An item as everybody may read it.
public struct PublicItem: Hashable, Sendable {
  /// Its number in its address.
  public var id: Matter.ID
  /// The organ that published it.
  public var organ: Organ.ID
  /// What kind of item it is.
  public var kind: ItemKind
  /// Its index number.
  public var indexNumber: IndexNumber?
  /// What it says.
  public var content: ItemContent
  /// When it was published for the first time.
  public var firstPublic: Instant
  /// Since when it reads as it does.
  public var publicFrom: Instant
  /// Its releases so far, the first one first.
  public var history: [Change]

  /// A line of the public history of an item.
  public struct Change: Hashable, Sendable {
    /// What was done.
    public var sort: ItemRelease.Sort
    /// When.
    public var at: Instant
    /// What the office says about it.
    public var explanation: String

    /// A line of the history.
    public init(sort: ItemRelease.Sort, at: Instant, explanation: String) {
      self.sort = sort
      self.at = at
      self.explanation = explanation
    }
  }

  /// An item as everybody may read it.
  public init(
    id: Matter.ID, organ: Organ.ID, kind: ItemKind, indexNumber: IndexNumber?, content: ItemContent,
    firstPublic: Instant, publicFrom: Instant, history: [Change]
  ) {
    self.id = id
    self.organ = organ
    self.kind = kind
    self.indexNumber = indexNumber
    self.content = content
    self.firstPublic = firstPublic
    self.publicFrom = publicFrom
    self.history = history
  }
}

/// A line of a public list.
public struct PublicEntry: Hashable, Sendable {
  /// The item.
  public var id: Matter.ID
  /// The organ that published it.
  public var organ: Organ.ID
  /// Its title.
  public var title: String
  /// The day that lists show: when it was last released.
  public var datedOn: CivilDate

  /// A line of a list.
  public init(id: Matter.ID, organ: Organ.ID, title: String, datedOn: CivilDate) {
    self.id = id
    self.organ = organ
    self.title = title
    self.datedOn = datedOn
  }
}

/// What stands at the address of an item that was taken down: never what it said.
public struct WithdrawnNotice: Hashable, Sendable {
  /// Its number in its address.
  public var id: Matter.ID
  /// The organ that had published it.
  public var organ: Organ.ID
  /// Its index number.
  public var indexNumber: IndexNumber?
  /// When it was taken down.
  public var at: Instant
  /// Why, in the words of the office for everybody.
  public var reason: String

  /// A notice.
  public init(id: Matter.ID, organ: Organ.ID, indexNumber: IndexNumber?, at: Instant, reason: String) {
    self.id = id
    self.organ = organ
    self.indexNumber = indexNumber
    self.at = at
    self.reason = reason
  }
}
