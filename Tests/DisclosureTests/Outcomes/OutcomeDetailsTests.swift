import CivilTime
import Disclosure
import Foundation
import Testing

@Suite("What the letter of an outcome needs") struct OutcomeDetailsTests {
  @Test("With everything that it needs an outcome has no issues", arguments: Outcome.allCases)
  func complete(outcome: Outcome) {
    #expect(OutcomeSample.details(outcome).issues(on: OutcomeSample.day) == [])
  }

  @Test("Each extra that is left out is one issue", arguments: Outcome.allCases)
  func missing(outcome: Outcome) {
    for kind in OutcomeRules.shared[outcome].extras {
      var details = OutcomeSample.details(outcome)
      details.extras.removeAll { $0.kind == kind }
      #expect(details.issues() == [Issue(kind.rawValue, "outcome.\(kind.rawValue).missing")])
    }
  }

  @Test("An extra of another outcome is too much", arguments: Outcome.allCases)
  func superfluous(outcome: Outcome) {
    for kind in OutcomeExtra.Kind.allCases where !OutcomeRules.shared[outcome].extras.contains(kind) {
      var details = OutcomeSample.details(outcome)
      details.extras.append(OutcomeSample.extra(kind, for: outcome))
      #expect(details.issues().map(\.key) == ["outcome.extra.superfluous"])
    }
  }

  @Test("An extra may not come twice")
  func twice() {
    var details = OutcomeSample.details(.petition)
    details.extras += details.extras
    #expect(details.issues().map(\.key) == ["outcome.extra.twice"])
  }

  @Test("Every outcome survives JSON", arguments: Outcome.allCases)
  func coding(outcome: Outcome) throws {
    let details = OutcomeSample.details(outcome)
    let data = try JSONEncoder().encode(details)
    #expect(try JSONDecoder().decode(OutcomeDetails.self, from: data) == details)
  }

  @Test(
    "What speaks against an outcome is told",
    arguments: [
      (
        Outcome.refusedProhibitedByLaw, OutcomeExtra.refusal(.init(basis: "有关规定", reasons: "r")),
        "refusal.statute.missing"
      ),
      (.refusedDeliberative, .refusal(.init(basis: " ", reasons: "r")), "refusal.discretion.missing"),
      (.refusedStateSecret, .refusal(.init(basis: "", reasons: "r")), "refusal.basis.missing"),
      (.partlyGranted, .withheldParts([]), "withheldParts.missing"),
      (
        .partlyGranted, .withheldParts([.init(passage: "第1页", ground: nil, reasons: "r")]),
        "withheldParts.ground.missing"
      ),
      (.granted, .supply(.enclosed(carrier: .paper, pages: 0, enclosures: ["a"])), "supply.pages.missing"),
      (.granted, .supply(.announced(way: "自取", place: "窗口", on: nil)), "supply.on.missing"),
      (.alreadyPublic, .publicPlace(.init(place: "　")), "publicPlace.place.missing"),
      (
        .notThisOrgan, .rightOrgan(.init(reasons: "r", isDeterminable: true, name: "县水利局")),
        "rightOrgan.contact.missing"
      ),
      (.otherwiseClosed, .statement(.init(kind: .confirmOrReissue, text: "t")), "statement.kind.wrong"),
    ])
  func against(outcome: Outcome, extra: OutcomeExtra, key: String) {
    var details = OutcomeSample.details(outcome)
    details.extras.removeAll { $0.kind == extra.kind }
    details.extras.append(extra)
    #expect(details.issues().map(\.key) == ["outcome.\(key)"])
  }

  @Test("Where no right organ can be determined, none has to be named")
  func undeterminable() {
    let organ = OutcomeExtra.rightOrgan(RightOrgan(reasons: "r", isDeterminable: false))
    #expect(OutcomeDetails(outcome: .notThisOrgan, extras: [organ]).issues() == [])
  }

  @Test("A term counts as lapsed on the day after its end", arguments: [("2025-02-28", false), ("2025-03-01", true)])
  func lapse(day: String, isOver: Bool) {
    for outcome in [Outcome.correctionLapsed, .feeLapsed] {
      let issues = OutcomeSample.details(outcome).issues(on: OutcomeSample.date(day))
      #expect(issues.map(\.key) == (isOver ? [] : ["outcome.lapsedTerm.endedOn.running"]))
    }
  }

  @Test(
    "Silence of a third party is no consent, and consent is no ground",
    arguments: [
      (ThirdPartyAnswer.Result.agrees, Optional("noObjection"), Optional("noGround")), (.silent, "noObjection", nil),
      (.objectsWithReason, nil, nil), (.objectsWithoutReason, nil, "noGround"),
    ])
  func thirdParties(result: ThirdPartyAnswer.Result, granting: String?, refusing: String?) {
    let answer = ThirdPartyAnswer(name: "甲公司", result: result, on: OutcomeSample.day, reasons: "商业秘密")
    for (outcome, key) in [(Outcome.grantedOverObjection, granting), (.refusedThirdParty, refusing)] {
      var details = OutcomeSample.details(outcome)
      details.extras.removeAll { $0.kind == .thirdParties }
      details.extras.append(.thirdParties([answer]))
      #expect(details.issues().map(\.key) == (key.map { ["outcome.thirdParties.\($0)"] } ?? []))
    }
  }
}
