import Disclosure
import Testing

@Suite("The substantive tests lead to every outcome") struct SubstantiveWalkTests {
  /// Every way through the tree, answer by answer.
  private static let ways: [SubstantiveTests] = {
    var (open, ended) = ([SubstantiveTests()], [SubstantiveTests]())
    while let tests = open.popLast() {
      guard case .question(_, let answers) = tests.next else {
        ended.append(tests)
        continue
      }
      for answer in answers {
        if let next = try? SubstantiveTests(answers: tests.answers + [answer]) { open.append(next) }
      }
    }
    return ended
  }()

  private func ways(to outcome: Outcome) -> [SubstantiveTests] {
    Self.ways.filter { $0.finding == .outcome(outcome) }
  }

  @Test("Every way ends, and asks nothing twice")
  func ends() {
    #expect(Self.ways.count > 100)
    for way in Self.ways {
      #expect(way.finding != nil)
      #expect(Set(way.questions).count == way.questions.count)
      #expect(way.questions.count == way.answers.count)
    }
  }

  @Test("Every outcome and every letter of procedure is reached", arguments: SubstantiveFinding.all)
  func reached(finding: SubstantiveFinding) {
    #expect(Self.ways.contains { $0.finding == finding })
  }

  @Test("Every question is asked, with at least two answers", arguments: SubstantiveQuestion.allCases)
  func asked(question: SubstantiveQuestion) {
    #expect(Self.ways.contains { $0.questions.contains(question) })
    #expect(SubstantiveTests.answers(to: question).count >= 2)
    #expect(question.provision.article != nil)
  }

  @Test("Every answer is offered by some question", arguments: SubstantiveAnswer.allCases)
  func offered(answer: SubstantiveAnswer) {
    #expect(SubstantiveQuestion.allCases.contains { SubstantiveTests.answers(to: $0).contains(answer) })
  }

  @Test("The five tests come in their order")
  func order() {
    for way in Self.ways {
      let stages = way.questions.compactMap { SubstantiveStage.allCases.firstIndex(of: $0.stage) }
      #expect(stages == stages.sorted(), "\(way.questions)")
    }
  }

  @Test(
    "Stated answers lead to the outcome, and no other does",
    arguments: [
      (Outcome.otherwiseClosed, "isAlive=no|isGovernmentInformation=no"),
      (.correctionLapsed, "correctionHistory=correctionMissed"), (.stillUnclear, "correctionHistory=correctedUnclear"),
      (.petition, "isPetition=yes"), (.publication, "isPublication=yes"), (.repeated, "isRepeated=sameAnswered"),
      (.confirmOrReissue, "isRepeated=confirmOrReissue"), (.excessive, "areReasonsSound=no"),
      (.feeLapsed, "feeByCase=feeMissed|feeByVolume=feeMissed"), (.administrativeQuery, "isRegistry=yes"),
      (.notThisOrgan, "isThisOrgan=no"), (.processingRequired, "needsProcessing=yes"),
      (.informationNotExist, "needsProcessing=no"), (.alreadyPublic, "isPublic=yes"),
    ])
  func last(outcome: Outcome, lasts: String) {
    let lasts = Set(lasts.split(separator: "|").map(String.init))
    for way in Self.ways {
      guard let question = way.questions.last, let answer = way.answers.last else { continue }
      #expect((way.finding == .outcome(outcome)) == lasts.contains("\(question.rawValue)=\(answer.rawValue)"))
    }
  }

  @Test("Everything is refused on a ground exactly where it applies and nothing can be cut out")
  func refusals() {
    for way in Self.ways {
      let ground = way.answer(to: .exemption).flatMap { ExemptionGround(rawValue: $0.rawValue) }
      let isRefused = ground != nil && way.answer(to: .isSeverable) == .no
      for each in ExemptionGround.allCases {
        #expect((way.finding == .outcome(each.refusal)) == (isRefused && each == ground))
      }
    }
  }

  @Test("A part is given exactly where an exemption applies and the rest can be cut out")
  func partial() {
    for way in Self.ways where way.finding == .outcome(.partlyGranted) {
      #expect(way.answer(to: .isSeverable) == .yes)
      #expect(way.answer(to: .exemption) != .noExemption)
    }
  }

  @Test("Information is given over an objection only where a third party objected; silence is no consent")
  func objection() {
    for way in ways(to: .grantedOverObjection) {
      let answer = way.answer(to: .thirdParty)
      #expect(
        answer == .objectsWithoutReason || answer == .objectsWithReason && way.answer(to: .publicInterest) == .yes)
    }
    for way in ways(to: .granted) {
      let answer = way.answer(to: .thirdParty)
      #expect(answer != .objectsWithReason && answer != .objectsWithoutReason)
      if answer == .silentHarmed { #expect(way.answer(to: .publicInterest) == .yes) }
    }
    for way in ways(to: .refusedThirdParty) { #expect(way.answer(to: .publicInterest) == .no) }
  }

  @Test("Nobody is asked to correct twice, or refused for number without being asked for his reasons")
  func guards() {
    for way in Self.ways where way.finding == .correction { #expect(way.answers.last == .neverAsked) }
    for way in ways(to: .excessive) { #expect(way.questions.suffix(2) == [.isExcessive, .areReasonsSound]) }
  }

  @Test("A request is charged by case or by volume, never by both")
  func neverBoth() {
    for way in Self.ways where way.answer(to: .feeByCase) == .feePaid {
      #expect(!way.questions.contains(.feeByVolume))
    }
    #expect(Self.ways.contains { $0.answer(to: .feeByCase) == .noFee && $0.questions.contains(.feeByVolume) })
  }

  @Test("An answer that is not offered is refused, and so is one after the end")
  func refused() throws {
    var tests = SubstantiveTests()
    #expect(throws: SubstantiveRefusal.notOffered(.isAlive)) { try tests.give(.feePaid) }
    #expect(tests.answers.isEmpty)
    try tests.give(.no)
    #expect(throws: SubstantiveRefusal.ended) { try tests.give(.yes) }
  }

  @Test("The last answer can be taken back")
  func back() throws {
    let tests = try SubstantiveTests(answers: [.yes, .no, .neverAsked])
    #expect(tests.takingBack() == (try SubstantiveTests(answers: [.yes, .no])))
    #expect(tests.takingBack().question == .correctionHistory)
    #expect(SubstantiveTests().takingBack() == SubstantiveTests())
  }
}
