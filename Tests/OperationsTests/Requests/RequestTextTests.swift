import CivilTime
import Disclosure
import Operations
import Testing

@Suite("What is said of requests stands in the catalogue") struct RequestTextTests {
  private static let day = CivilDate(dayNumber: 20_000)
  private static let refusals: [RequestRefusal] = [
    .notPossible(.register, .closed), .inFuture, .beforeLastStep(day), .receiptOpen, .secondCorrection,
    .correctionLate(day), .termRuns(day), .termMissing, .noAbandonment, .secondExtension, .noExtensionAsked,
    .extensionLate(day),
    .extensionLong(20), .clockStands, .opinionAwaited("甲公司"), .delayTooShort,
  ]

  @Test("Every refusal is a sentence without gaps", arguments: refusals)
  func sentences(_ refusal: RequestRefusal) {
    let sentence = Texts.sentence(of: refusal)
    #expect(sentence.hasSuffix("。"))
    #expect(!sentence.contains("{") && !sentence.contains("request."))
  }

  @Test("A refusal names the step and the stage as the pages do")
  func names() {
    let sentence = Texts.sentence(of: RequestRefusal.notPossible(.register, .closed))
    #expect(sentence.contains("“登记”") && sentence.contains("“已办结”"))
  }

  @Test("Every name is there")
  func keys() {
    var keys = RequestStage.allCases.map(\.textKey) + RequestEvent.allCases.map(\.textKey)
    keys += RequestActor.allCases.map { "request.actor.\($0.rawValue)" }
    keys += ClockEffect.allCases.map { "request.clock.\($0.rawValue)" }
    keys += ["request.issue.noEvidence", "request.issue.futureEvidence", "request.issue.evidenceBeforeArrival"]
    for key in keys { #expect(Texts.all[key] != nil, "\(key)") }
  }
}
