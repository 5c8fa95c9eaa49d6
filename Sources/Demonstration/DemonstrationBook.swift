import CivilTime
public import Disclosure
public import Operations
public import Persistence

/// What a demonstration works with, and what its chapters have made so far.
public struct DemonstrationBook: Sendable {
  /// The plan.
  public let plan: DemonstrationPlan
  /// The database.
  public let database: any Database
  /// Where files lie; nil where none are made.
  let shelf: (any BlobShelf)?
  /// The desk, whose clock plays through the past year.
  public let desk: Desk
  /// That clock.
  public let clock: DemonstrationClock
  /// Chance.
  public var random: DemonstrationRandom
  /// The organs, from the top down.
  public internal(set) var organs: [DemonstrationOrgan] = []
  /// The people, organ by organ; the three administrators first.
  public internal(set) var people: [DemonstrationPerson] = []
  /// What else there is to say at the end, in Chinese.
  public internal(set) var remarks: [String] = []

  init(plan: DemonstrationPlan, database: any Database, shelf: (any BlobShelf)?, surroundings: Surroundings) {
    self.plan = plan
    self.database = database
    self.shelf = shelf
    let clock = DemonstrationClock(Instant(milliseconds: 0))
    clock.set(plan.today.adding(days: -400), minute: 9 * 60)
    self.clock = clock
    desk = Desk(database: database, surroundings: surroundings) { clock.now }
    random = DemonstrationRandom(seed: plan.seed)
  }

  /// The platform itself, as it fills the demonstration.
  public static let narrator = Principal(.system("demonstration"), source: "gongkai demo")

  /// Somebody at the desk, who has just proved who he is.
  public func principal(_ person: Person.ID) -> Principal {
    Principal(.person(person), source: "192.0.2.10", confirmedAt: clock.now)
  }

  /// The people of an organ who have a role.
  public func people(of organ: Organ.ID, as role: String) -> [Person.ID] {
    people.filter { $0.organ == organ && $0.roles.contains(role) }.map(\.id)
  }

  /// The numbers of the shipped roles by their keys.
  func roleNumbers() async throws -> [String: Role.ID] {
    try await database.read { connection in
      var numbers: [String: Role.ID] = [:]
      for row in try connection.rows("SELECT id, shipped_as FROM role WHERE shipped_as IS NOT NULL") {
        numbers[try row.text("shipped_as")] = try row.id("id")
      }
      return numbers
    }
  }
}

/// An organ of the demonstration.
public struct DemonstrationOrgan: Sendable {
  /// Its number.
  public var id: Organ.ID
  /// Its name and place.
  public var sketch: OrganSketch
}

/// Somebody in the demonstration.
public struct DemonstrationPerson: Sendable {
  /// The number.
  public var id: Person.ID
  /// The organ.
  public var organ: Organ.ID
  /// What the person signs in with.
  public var signInName: String
  /// The name.
  public var name: String
  /// 职务.
  public var post: String
  /// The keys of the roles.
  public var roles: [String]
}
