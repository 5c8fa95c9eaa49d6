public import CivilTime

/// What a demonstration is to be like; the same plan always gives the same data.
public struct DemonstrationPlan: Sendable, Hashable {
  /// How many organs.
  public var organs: Int
  /// How many people.
  public var people: Int
  /// How many matters, besides the requests that show every stage and outcome.
  public var matters: Int
  /// The day on which the demonstration plays; the year before it is filled with work.
  public var today: CivilDate
  /// Up to how many matters each is made by the operations of the desk.
  public var byHand = Self.mostByHand
  /// From which all chance is drawn.
  public var seed: UInt64
  /// The password of every account.
  public var password: String

  /// A plan: by default an invented county with forty organs and a hundred and twenty people.
  public init(
    today: CivilDate, organs: Int = 40, people: Int = 120, matters: Int = 300, seed: UInt64 = 1,
    password: String = DemonstrationPlan.standardPassword
  ) {
    self.today = today
    self.organs = organs
    self.people = people
    self.matters = matters
    self.seed = seed
    self.password = password
  }

  /// The password of every account where none is chosen: it is no secret, and the data are invented.
  public static let standardPassword = "Qinghe-2026!demo"

  /// The sizes that a demonstration can have.
  public static let limits = (organs: 3...1_000, people: 20...20_000, matters: 0...1_000_000)
  /// Up to how many matters each is made by the operations of the desk, as people would; more are loaded in batches.
  public static let mostByHand = 5_000

  /// How many matters are made by the operations of the desk.
  var mattersByHand: Int { matters <= byHand ? matters : min(300, byHand) }
  /// How many of these are requests as most are; those that show something particular come on top.
  var ordinaryRequests: Int { hasRequests ? mattersByHand / 3 : 0 }
  /// Whether the whole year lies under the law that the requests are played by, with the measure of its fees.
  var hasRequests: Bool { today.year >= 2023 }
  /// How many are loaded in batches.
  var mattersToLoad: Int { matters - mattersByHand }
  /// The last day on which a loaded matter begins; those that are made by hand follow, since the journal knows no way
  /// back.
  var lastLoadedDay: CivilDate { today.adding(days: mattersToLoad > 0 ? -61 : -391) }
}
