import CivilTime
public import Disclosure

/// Random histories of items, and a count of them that walks through the days instead of classifying each item.
public struct RequestHistory: RandomNumberGenerator {
  private var state: UInt64
  /// 15 May 2019, from which the Regulation of 2019 is in force.
  private static let newLaw = 18_031

  /// A history that is the same for the same seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Items numbered from 1, received between October 2018 and November 2025.
  public mutating func items(count: Int) -> [CountedRequest] {
    let first = 17_805
    return (1...Int64(count)).map { id in
      let received = first + Int.random(in: 0...2_600, using: &self)
      var item = CountedRequest(
        id: id, applicant: Party.Kind.allCases.randomElement(using: &self) ?? .other,
        receivedOn: CivilDate(dayNumber: received))
      var open = received
      if Int.random(in: 0..<5, using: &self) == 0 {
        open += Int.random(in: 0...90, using: &self)
        item.splitOn = CivilDate(dayNumber: open)
      }
      guard Int.random(in: 0..<8, using: &self) > 0 else { return item }
      item.dispatchedOn = CivilDate(dayNumber: open + Int.random(in: 0...400, using: &self))
      let outcome = Outcome.allCases.randomElement(using: &self) ?? .granted
      let former = FormerOutcome.allCases.randomElement(using: &self) ?? .granted
      item.ending = received < Self.newLaw ? .former(former) : .outcome(outcome)
      return item
    }
  }

  /// Rows and columns of a year, counted by opening and closing files day after day.
  public static func count(_ items: [CountedRequest], year: Int, form: AnnualReport.Format) -> [String: [String: Int]] {
    var table: [String: [String: Int]] = [:]
    for kind in Party.Kind.allCases {
      let mine = items.filter { $0.applicant == kind }
      let opened = mine.map { ($0.splitOn ?? $0.receivedOn).year }
      let closed = mine.map { $0.dispatchedOn?.year ?? 9_999 }
      func put(_ row: String, _ number: Int) { table[row, default: [:]][kind.column, default: 0] += number }
      let openBefore = opened.count { $0 < year } - closed.count { $0 < year }
      let closedNow = closed.count { $0 == year }
      put("receivedNew", opened.count { $0 == year })
      put("carriedIn", openBefore)
      put("resultsTotal", closedNow)
      put("carriedOut", openBefore + opened.count { $0 == year } - closedNow)
      for (item, end) in zip(mine, closed) where end == year {
        switch item.ending {
        case .outcome(let outcome): put(OutcomeRules.shared[outcome].row(in: form) ?? "", 1)
        case .former(let outcome): put(OutcomeRules.shared[outcome].row(in: form) ?? "", 1)
        case nil: break
        }
      }
    }
    return table
  }
}
