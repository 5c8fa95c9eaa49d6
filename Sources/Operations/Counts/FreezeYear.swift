import CivilTime
public import Disclosure
import Persistence

/// Keeps tables 3 and 4 of a year as they are reported; what is entered later shows as a correction of them.
public struct FreezeYear: Operation {
  /// Heading the disclosure office.
  public static let access = Access.capability(.assignMatters)

  /// The organ.
  public var organ: Organ.ID
  /// The year.
  public var year: Int

  /// Freezes a year.
  public init(organ: Organ.ID, year: Int) {
    self.organ = organ
    self.year = year
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Counts and keeps.
  ///
  /// - Throws: `FreezeRefusal`.
  public func run(in scope: Scope) throws {
    guard year < scope.today.year else { throw FreezeRefusal.yearRuns }
    guard try scope.frozenYears.find(organ, year) == nil else { throw FreezeRefusal.frozen }
    let requests = try RequestTable(organ: organ, year: year).run(in: scope)
    guard requests.tally != nil else { throw FreezeRefusal.noTables }
    let remedies = try RemedyTable(organ: organ, year: year).run(in: scope)
    let report = AnnualReport(counting: requests.tally, remedies, organisation: requests.organName)
    let frozen = FrozenYear(
      organ: organ, year: year, cells: FrozenYear.cells(of: report), on: scope.today,
      person: scope.principal.person)
    try scope.frozenYears.insert(frozen)
    scope.record(
      .countsFrozen, organ: organ, subject: .init("organ", organ.rawValue),
      changes: [
        .init("year", before: nil, after: "\(year)"),
        .init("received", before: nil, after: "\(frozen.cells["requests.receivedNew.total"] ?? 0)"),
        .init("results", before: nil, after: "\(frozen.cells["requests.resultsTotal.total"] ?? 0)"),
      ])
  }
}
