public import CivilTime

/// Which matters a list shows, in what order.
public struct MatterFilter: Hashable, Sendable {
  /// What a list is sorted by.
  public enum Sort: String, CaseIterable, Sendable {
    /// The due date; those without one come last.
    case due
    /// Year and serial of the number.
    case number
    /// The day on which they began.
    case opened
  }

  /// The organ; all that may be seen where nil.
  public var organ: Organ.ID?
  /// Whether those of the organs below count too.
  public var withSubtree: Bool
  /// The kind.
  public var kind: Matter.Kind?
  /// The states; all where empty.
  public var states: Set<Matter.State>
  /// Who works on them.
  public var assignee: Person.ID?
  /// The first due date.
  public var dueFrom: CivilDate?
  /// The last due date.
  public var dueTo: CivilDate?
  /// The number in full, with brackets of any kind.
  public var number: String?
  /// What only requests can be narrowed to.
  public var request: RequestFilter
  /// What the list is sorted by.
  public var sort: Sort
  /// Whether the highest come first.
  public var isDescending: Bool

  /// A filter; everything, by due date, where nothing is said.
  public init(
    organ: Organ.ID? = nil, withSubtree: Bool = false, kind: Matter.Kind? = nil, states: Set<Matter.State> = [],
    assignee: Person.ID? = nil, dueFrom: CivilDate? = nil, dueTo: CivilDate? = nil, number: String? = nil,
    request: RequestFilter = RequestFilter(), sort: Sort = .due, isDescending: Bool = false
  ) {
    self.organ = organ
    self.withSubtree = withSubtree
    self.kind = kind
    self.states = states
    self.assignee = assignee
    self.dueFrom = dueFrom
    self.dueTo = dueTo
    self.number = number
    self.request = request
    self.sort = sort
    self.isDescending = isDescending
  }
}

/// Where a page of a list begins.
public struct MatterCursor: Hashable, Sendable {
  /// What the list is sorted by, of the row next to the page.
  public var key: String
  /// The number of that row.
  public var id: Int64
  /// Whether the page lies before that row.
  public var isBackward: Bool

  /// A cursor.
  public init(key: String, id: Int64, isBackward: Bool = false) {
    self.key = key
    self.id = id
    self.isBackward = isBackward
  }
}

extension MatterCursor {
  /// What stands in place of a due date that a matter does not have.
  public static let noDue = "9999-12-31"

  /// The cursor at a matter.
  public init(at matter: Matter, sort: MatterFilter.Sort, isBackward: Bool) {
    let key =
      switch sort {
      case .due: matter.dueOn?.description ?? Self.noDue
      case .number: String(NumberKey.of(matter.number))
      case .opened: matter.openedOn.description
      }
    self.init(key: key, id: matter.id.rawValue, isBackward: isBackward)
  }
}
