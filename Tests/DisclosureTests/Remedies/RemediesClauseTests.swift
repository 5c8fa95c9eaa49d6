import CivilTime
import Disclosure
import Foundation
import Testing

@Suite("What letters say about remedies") struct RemediesClauseTests {
  private func facts(
    _ subject: RemedyFacts.Subject, _ day: String, online: String? = nil, payBy: String? = nil
  ) -> RemedyFacts {
    RemedyFacts(
      subject: subject, date: OutcomeSample.date(day), reviewOrgans: ["某县人民政府"], court: "某县人民法院",
      onlineRoute: online, paymentTermEndsOn: payBy.map(OutcomeSample.date))
  }

  private func clause(_ outcome: Outcome, _ day: String) throws -> RemediesClause {
    try RemediesClause(facts(.reply(OutcomeSample.details(outcome)), day))
  }

  @Test("Since 2024 a refusal goes to reconsideration first, a partial one by both routes, the rest either way")
  func routes() throws {
    for outcome in Outcome.allCases {
      let routes = try clause(outcome, "2024-01-01").routes
      switch outcome {
      case .partlyGranted: #expect(routes == [.reviewFirst, .either])
      case _ where outcome.exemption != nil: #expect(routes == [.reviewFirst])
      default: #expect(routes == [.either], "\(outcome)")
      }
    }
  }

  @Test("Before 2024 both ways were open for every outcome", arguments: Outcome.allCases)
  func before2024(outcome: Outcome) throws {
    for day in ["2008-05-01", "2015-05-01", "2023-12-31"] {
      #expect(try clause(outcome, day).routes == [.either])
    }
  }

  @Test(
    "The terms are those of the letter's date",
    arguments: [
      (Outcome.petition, "2015-04-30", "60d 3m", true), (.petition, "2015-05-01", "60d 6m", false),
      (.petition, "2024-01-01", "60d 6m", false), (.refusedStateSecret, "2023-12-31", "60d 6m", false),
      (.refusedStateSecret, "2024-01-01", "60d 15d", false), (.partlyGranted, "2025-03-03", "60d 15d 60d 6m", false),
    ])
  func terms(outcome: Outcome, day: String, terms: String, isFromKnowledge: Bool) throws {
    let clause = try clause(outcome, day)
    #expect(clause.terms.map(\.length.description).joined(separator: " ") == terms)
    #expect(clause.isFromKnowledge == isFromKnowledge)
  }

  @Test("A refusal says that court is closed before reconsideration, and names organ, court and both terms")
  func refusal() throws {
    let text = try clause(.refusedDeliberative, "2025-03-03").paragraphs.map(\.text)
    #expect(text.count == 2)
    #expect(text[0].contains("须先申请行政复议") && text[0].contains("60日") && text[0].contains("某县人民政府"))
    #expect(text[1].contains("15日") && text[1].contains("某县人民法院"))
    #expect(!text.joined().contains("6个月"))
  }

  @Test("Parts that are no government information are no refusal")
  func severedOtherwise() throws {
    var details = OutcomeSample.details(.partlyGranted)
    let other = WithheldPart(passage: "附件", ground: .notGovernmentInformation, reasons: "r")
    details.extras = [.withheldParts([other])]
    #expect(try RemediesClause(facts(.reply(details), "2025-03-03")).routes == [.either])
    let secret = WithheldPart(passage: "第1页", ground: .exempt(.stateSecret), reasons: "r")
    details.extras = [.withheldParts([other, secret])]
    #expect(try RemediesClause(facts(.reply(details), "2025-03-03")).routes == [.reviewFirst, .either])
  }

  @Test("A letter served online tells the online route, since 2024")
  func online() throws {
    let subject = RemedyFacts.Subject.reply(OutcomeSample.details(.granted))
    let clause = try RemediesClause(facts(subject, "2025-03-03", online: "https://review.example.gov.cn"))
    #expect(clause.paragraphs.last?.text.contains("https://review.example.gov.cn") == true)
    #expect(clause.paragraphs.map(\.number) == [1, 2, 3])
    let earlier = try RemediesClause(facts(subject, "2023-03-03", online: "https://review.example.gov.cn"))
    #expect(earlier.paragraphs.count == 2)
  }

  @Test("While the time to pay runs nothing is open; from the next day on both ways are")
  func paymentTerm() throws {
    let subject = RemedyFacts.Subject.reply(OutcomeSample.details(.feeLapsed))
    let running = try RemediesClause(facts(subject, "2025-03-03", payBy: "2025-03-03"))
    #expect(running.terms.isEmpty && running.paragraphs.count == 1 && running.routes.isEmpty)
    #expect(running.paragraphs[0].text.contains("2025年3月3日"))
    #expect(try RemediesClause(facts(subject, "2025-03-04", payBy: "2025-03-03")).routes == [.either])
  }

  @Test("A reply of 2016 offers both ways; a refusal of an old request decided anew since 2024 does not")
  func formerReplies() throws {
    for outcome in FormerOutcome.allCases {
      let old = try RemediesClause(facts(.formerReply(outcome), "2016-05-03"))
      #expect(old.routes == [.either] && old.terms.map(\.length.description) == ["60d", "6m"])
      let new = try RemediesClause(facts(.formerReply(outcome), "2024-05-06"))
      #expect(new.routes == [outcome.isRefusal ? .reviewFirst : .either])
    }
    #expect(FormerOutcome.allCases.filter(\.isRefusal).map(\.code) == ["E04", "E05", "E06", "E07", "E09"])
  }

  @Test("Where counsel changes the route of an outcome, the clause follows")
  func otherRoutes() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Disclosure/Outcomes/Resources/outcomes.json").standardized
    let shipped = try String(contentsOf: file, encoding: .utf8)
    for (route, count) in [("reviewOnly", 1), ("none", 0)] {
      let lines = shipped.split(separator: "\n").map(String.init).map { line in
        line.contains("\"D12\"") ? line.replacing("\"either\"", with: "\"\(route)\"") : line
      }
      let rules = try OutcomeRules(json: Array(lines.joined(separator: "\n").utf8))
      var facts = facts(.reply(OutcomeSample.details(.administrativeQuery)), "2025-03-03")
      facts.court = ""
      let clause = try RemediesClause(facts, outcomes: rules)
      #expect(clause.paragraphs.count == count)
      #expect(clause.terms.map(\.kind) == Array(repeating: .review, count: count))
    }
  }

  @Test("A third party may use both ways, a step of procedure opens none")
  func otherLetters() throws {
    #expect(try RemediesClause(facts(.noticeToThirdParty, "2025-03-03")).routes == [.either])
    let procedure = try RemediesClause(facts(.procedure, "2025-03-03", online: "https://example.gov.cn"))
    #expect(procedure.paragraphs.isEmpty)
  }

  @Test("Two organs of reconsideration are named as a choice")
  func twoOrgans() throws {
    var facts = facts(.reply(OutcomeSample.details(.granted)), "2018-03-03")
    facts.reviewOrgans = ["某县人民政府", "某市水利局"]
    #expect(try RemediesClause(facts).paragraphs[0].text.contains("某县人民政府或者某市水利局"))
  }

  @Test("What a letter has to name and nobody entered is told at once")
  func issues() {
    let subject = RemedyFacts.Subject.reply(OutcomeSample.details(.granted))
    let bare = RemedyFacts(
      subject: subject, date: OutcomeSample.day, reviewOrgans: [" "], court: "", onlineRoute: "　")
    let issues = Issues([
      Issue("reviewOrgans", "remedies.reviewOrgan.missing"), Issue("court", "remedies.court.missing"),
      Issue("onlineRoute", "remedies.onlineRoute.missing"),
    ])
    #expect(throws: issues) { try RemediesClause(bare) }
    let early = Issues([Issue("date", "remedies.date.early", ["day": "2008年4月30日"])])
    #expect(throws: early) { try RemediesClause(facts(subject, "2008-04-30")) }
  }

  @Test("No place in a sentence stays empty, on any day and for any outcome", arguments: Outcome.allCases)
  func places(outcome: Outcome) throws {
    for day in ["2010-01-04", "2018-01-04", "2025-01-06"] {
      let subject = RemedyFacts.Subject.reply(OutcomeSample.details(outcome))
      let clause = try RemediesClause(facts(subject, day, online: "https://example.gov.cn"))
      #expect(clause.paragraphs.map(\.number) == Array(1...clause.paragraphs.count))
      for paragraph in clause.paragraphs { #expect(!paragraph.text.contains("{"), "\(paragraph.text)") }
    }
  }

  @Test("A clause is to be confirmed by counsel until somebody has signed")
  func confirmation() throws {
    #expect(try clause(.granted, "2025-03-03").confirmation.isOpen)
    let signed = RemedyConfirmation.confirmed(by: "王某", on: OutcomeSample.day)
    let clause = try RemediesClause(facts(.noticeToThirdParty, "2025-03-03"), confirmation: signed)
    #expect(!clause.confirmation.isOpen)
  }

  @Test(
    "A remedy ends when the worked examples say",
    arguments: [
      (RemedyTerm.Kind.review, "2024-08-02", "2024-10-08"), (.suit, "2025-04-01", "2025-10-09"),
      (.suitAfterReview, "2024-09-16", "2024-10-08"),
    ])
  func due(kind: RemedyTerm.Kind, served: String, end: String) throws {
    let day = OutcomeSample.date(served)
    let term = try #require(RemedyRules.shared.period(on: day)?.term(kind))
    #expect(term.counted(fromServiceOn: day).due(in: .national)?.date.description == end)
  }

  @Test("Rules with a hole between two periods are refused")
  func hole() {
    let period =
      #""review": "60d", "suit": "6m", "suitAfterReview": "15d", "tellsOnlineRoute": true, "isFromKnowledge": true"#
    let json = """
      {"periods": [{"from": "2008-05-01", "through": "2015-04-29", \(period)}, {"from": "2015-05-01", \(period)}],
       "sentences": {}}
      """
    #expect(throws: InvalidRemedies.self) { try RemedyRules(json: Array(json.utf8)) }
    #expect(throws: InvalidRemedies.self) { try RemedyRules(json: Array(#"{"periods": [], "sentences": {}}"#.utf8)) }
  }
}
