public import CivilTime
public import Disclosure
import Persistence

/// Sets the last day on which letters carry a seal; letters that were signed with it keep it.
public struct EndOrganSeal: Operation {
  /// Writing what the office tells the public: its guide, its letters.
  public static let access = Access.capability(.editGuide)

  /// The seal.
  public var id: OrganSeal.ID
  /// The version that the page showed.
  public var version: Int
  /// The last day; yesterday where no letter of today may carry it any more.
  public var lastDay: CivilDate

  /// Ends the use of a seal.
  public init(_ id: OrganSeal.ID, version: Int, lastDay: CivilDate) {
    self.id = id
    self.version = version
    self.lastDay = lastDay
  }

  /// The organ of the seal.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    try OrganSealDetails(id).run(in: scope).organ
  }

  /// Saves the day.
  ///
  /// - Throws: `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    let seal = try OrganSealDetails(id).run(in: scope)
    guard seal.version == version else { throw Conflict() }
    var issues: [Issue] = []
    if lastDay < scope.today.adding(days: -1) { issues.append(Issue("lastDay", "seal.issue.lastDayPast")) }
    if let until = seal.until, lastDay >= until {
      issues.append(Issue("lastDay", "seal.issue.lastDayLate", ["day": until.chinese]))
    }
    try Issues.check(issues)
    try scope.end(seal, on: lastDay)
  }
}
