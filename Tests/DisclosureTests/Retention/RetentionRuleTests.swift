import CivilTime
import Disclosure
import Testing

@Suite("Retention periods") struct RetentionRuleTests {
  @Test(
    "A period is counted in months from the day of closing",
    arguments: [
      ("2026-03-16", 24, "2024-03-16"), ("2026-03-31", 1, "2026-02-28"), ("2024-03-31", 1, "2024-02-29"),
      ("2026-01-15", 1, "2025-12-15"), ("2026-03-16", 1_200, "1926-03-16"),
    ])
  func lastClosing(today: String, months: Int, expected: String) throws {
    let rule = RetentionRule(kind: .request, months: months, basis: "x")
    #expect(rule.lastClosing(erasableOn: try #require(CivilDate(iso: today))).description == expected)
  }

  @Test("Each kind is shipped with a period that says it is only preset")
  func shipped() {
    #expect(RetentionRule.shipped.map(\.kind) == RetentionKind.allCases)
    for rule in RetentionRule.shipped {
      #expect(rule.basis.hasPrefix("预设值"))
      #expect(rule.issues.isEmpty)
    }
  }

  @Test("A period needs a length within bounds and a basis", arguments: [0, -1, 1_201])
  func issues(months: Int) {
    let rule = RetentionRule(kind: .request, months: months, basis: " ")
    #expect(rule.issues.map(\.field) == ["months", "basis"])
  }

  private let proposed = Erasure(
    id: .init(rawValue: 1), organ: .init(rawValue: 5), kind: .request, proposedBy: .init(rawValue: 40),
    proposedAt: Instant(milliseconds: 0), reason: "到期")
  private let later = Instant(milliseconds: 1_000)

  @Test("Nobody decides on his own proposal, and nobody decides twice")
  func decisions() throws {
    #expect(throws: ErasureRefusal.ownProposal) {
      try proposed.decided(true, by: .init(rawValue: 40), at: later, reason: "")
    }
    for isApproved in [true, false] {
      let decided = try proposed.decided(isApproved, by: .init(rawValue: 41), at: later, reason: "")
      #expect(decided.state == (isApproved ? .approved : .refused))
      #expect(throws: ErasureRefusal.alreadyDecided) {
        try decided.decided(true, by: .init(rawValue: 42), at: later, reason: "")
      }
    }
  }

  @Test("Only what was approved is carried out, and only once", arguments: Erasure.State.allCases)
  func carryingOut(state: Erasure.State) throws {
    var erasure = proposed
    erasure.state = state
    guard state != .approved else {
      #expect(try erasure.done(at: later).state == .done)
      return
    }
    #expect(throws: ErasureRefusal.notApproved) { try erasure.done(at: later) }
  }
}
