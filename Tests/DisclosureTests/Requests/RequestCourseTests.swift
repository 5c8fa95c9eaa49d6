import CivilTime
import Disclosure
import Testing

@Suite("What may happen to a request, and what its clock says") struct RequestCourseTests {
  static let calendar = WorkCalendar.national
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// A request that was handed over on a day and is being worked on.
  private static func course(_ received: String, _ events: [RequestEvent] = [.register]) throws -> RequestCourse {
    let on = try day(received)
    return RequestCourse(
      channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: on)], steps: events.map { RequestStep($0, on: on) }
    )
  }

  private static func take(
    _ course: RequestCourse, _ event: RequestEvent, _ on: String, term: Term? = nil, until: String? = nil,
    knowsLateness: Bool = false
  ) throws -> RequestCourse {
    try course.taking(
      RequestStep(event, on: try day(on), term: term, until: try until.map(day)), today: try day("2026-12-31"),
      in: calendar, knowsLateness: knowsLateness)
  }

  @Test(
    "Twenty workdays, whatever holidays lie between",
    arguments: [
      ("2024-02-05", "2024-03-08"), ("2024-09-20", "2024-10-23"), ("2025-01-20", "2025-02-21"),
      ("2025-09-24", "2025-10-28"), ("2026-02-06", "2026-03-12"), ("2025-02-06", "2025-03-05"),
    ])
  func due(_ received: String, _ due: String) throws {
    let clock = try Self.course(received).clock(in: Self.calendar)
    #expect(clock.state == .running)
    #expect(clock.due(in: Self.calendar)?.date == (try Self.day(due)))
  }

  @Test("An extension by the head adds to the base")
  func extended() throws {
    let course = try Self.take(try Self.course("2022-12-16"), .extend, "2023-01-10", term: Term(20, .workdays))
    let clock = course.clock(in: Self.calendar)
    #expect(clock.baseDue(in: Self.calendar)?.date == (try Self.day("2023-01-16")))
    #expect(clock.due(in: Self.calendar)?.date == (try Self.day("2023-02-16")))
    #expect(throws: RequestRefusal.secondExtension) {
      try Self.take(course, .extend, "2023-01-11", term: Term(1, .workdays))
    }
  }

  @Test("An extension after the last day, or longer than the law allows, is refused")
  func extensionRefused() throws {
    let course = try Self.course("2022-12-16")
    #expect(throws: RequestRefusal.extensionLate(try Self.day("2023-01-16"))) {
      try Self.take(course, .extend, "2023-01-17", term: Term(20, .workdays))
    }
    #expect(throws: RequestRefusal.extensionLong(20)) {
      try Self.take(course, .extend, "2023-01-16", term: Term(21, .workdays))
    }
    #expect(throws: RequestRefusal.termMissing) { try Self.take(course, .extend, "2023-01-16") }
    #expect(throws: RequestRefusal.termMissing) {
      try Self.take(course, .extend, "2023-01-16", term: Term(20, .days))
    }
  }

  @Test("A third party's opinion stops the clock, for as long as its term runs at most")
  func paused() throws {
    var course = try Self.course("2024-04-15", [.register, .beginHandling])
    course = try Self.take(course, .consultThirdParty, "2024-04-24")
    let asked = Consultation(
      id: .init(rawValue: 1), kind: .thirdParty, name: "某公司", sentOn: try Self.day("2024-04-24"))
    course.consultations = [asked]
    #expect(course.clock(in: Self.calendar).state == .paused)
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar) == nil)
    #expect(course.clock(in: Self.calendar).used(through: try Self.day("2024-05-30"), in: Self.calendar) == 7)
    course.consultations[0].reachedOn = try Self.day("2024-04-25")
    #expect(course.consultations[0].due(under: .law2019, in: Self.calendar)?.date == (try Self.day("2024-05-17")))
    // The last day is known as soon as the letter has arrived: fifteen workdays later the clock goes on anyway.
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2024-06-05")))
    course.consultations[0].answeredOn = try Self.day("2024-05-17")
    course.consultations[0].answer = .agrees
    let ended = try Self.take(course, .endConsultation, "2024-05-17")
    #expect(ended.stage == .inHandling)
    #expect(ended.clock(in: Self.calendar).state == .running)
    #expect(ended.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2024-06-05")))
  }

  @Test("An answer after the term does not stretch the pause")
  func lateAnswer() throws {
    var course = try Self.course("2024-04-15", [.register, .beginHandling, .consultThirdParty])
    course.consultations = [
      Consultation(
        id: .init(rawValue: 1), kind: .thirdParty, name: "某公司", sentOn: try Self.day("2024-04-24"),
        reachedOn: try Self.day("2024-04-25"), answeredOn: try Self.day("2024-06-20"), answer: .objectsWithReason)
    ]
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2024-06-05")))
  }

  @Test("Silence of a third party is no consent, silence of a joint organ is")
  func silence() throws {
    func asked(_ kind: Consultation.Kind) throws -> Consultation {
      Consultation(
        id: .init(rawValue: 1), kind: kind, name: "甲", sentOn: try Self.day("2024-04-23"),
        reachedOn: try Self.day("2024-04-24"))
    }
    let last = try Self.day("2024-05-16")
    for (kind, after) in [
      (Consultation.Kind.thirdParty, Consultation.Result.silent), (.jointOrgan, .deemedConsent),
      (.otherOrgan, .awaited),
    ] {
      let asked = try asked(kind)
      #expect(asked.result(on: last, under: .law2019, in: Self.calendar) == .awaited)
      #expect(asked.result(on: last.adding(days: 1), under: .law2019, in: Self.calendar) == after)
    }
  }

  @Test("Handling goes on only when every opinion is there or its term is over")
  func opinions() throws {
    var course = try Self.course("2024-04-15", [.register, .beginHandling, .consultThirdParty])
    course.consultations = [
      Consultation(id: .init(rawValue: 1), kind: .thirdParty, name: "甲公司", sentOn: try Self.day("2024-04-24"))
    ]
    #expect(throws: RequestRefusal.opinionAwaited("甲公司")) {
      try Self.take(course, .endConsultation, "2024-12-20")
    }
    course.consultations[0].reachedOn = try Self.day("2024-04-25")
    #expect(throws: RequestRefusal.opinionAwaited("甲公司")) {
      try Self.take(course, .endConsultation, "2024-05-17")
    }
    #expect(try Self.take(course, .endConsultation, "2024-05-18").stage == .inHandling)
  }

  @Test("A correction starts the clock anew")
  func corrected() throws {
    let term = Term(10, .workdays)
    var course = try Self.course("2025-04-21")
    #expect(course.correctionDue(in: Self.calendar)?.date == (try Self.day("2025-04-29")))
    course = try Self.take(course, .requestCorrection, "2025-04-29", term: term)
    #expect(course.clock(in: Self.calendar).state == .suspended)
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar) == nil)
    #expect(throws: RequestRefusal.notPossible(.extend, .correctionRequested)) {
      try Self.take(course, .extend, "2025-04-29", term: term)
    }
    course = try Self.take(course, .receiveCorrection, "2025-05-12")
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2025-06-10")))
    #expect(throws: RequestRefusal.secondCorrection) {
      try Self.take(course, .requestCorrection, "2025-05-13", term: term)
    }
  }

  @Test("After the seventh workday a correction is asked for only by somebody who knows it")
  func lateCorrection() throws {
    let course = try Self.course("2023-09-26")
    let term = Term(10, .workdays)
    #expect(try Self.take(course, .requestCorrection, "2023-10-11", term: term).stage == .correctionRequested)
    #expect(throws: RequestRefusal.correctionLate(try Self.day("2023-10-11"))) {
      try Self.take(course, .requestCorrection, "2023-10-12", term: term)
    }
    let late = try Self.take(course, .requestCorrection, "2023-10-12", term: term, knowsLateness: true)
    #expect(late.stage == .correctionRequested)
  }

  @Test("Nobody is deemed to have given up before his term is over")
  func lapses() throws {
    let asked = try Self.take(
      try Self.course("2021-09-10"), .noticeFee, "2021-09-13", term: Term(20, .workdays))
    #expect(asked.applicantDue(in: Self.calendar)?.date == (try Self.day("2021-10-15")))
    #expect(throws: RequestRefusal.termRuns(try Self.day("2021-10-15"))) {
      try Self.take(asked, .lapseFee, "2021-10-15")
    }
    let lapsed = try Self.take(asked, .lapseFee, "2021-10-16")
    #expect(lapsed.stage == .closed)
    #expect(lapsed.clock(in: Self.calendar).state == .stopped)
    let paid = try Self.take(asked, .payFee, "2021-09-22")
    #expect(paid.clock(in: Self.calendar).counted?.from == (try Self.day("2021-09-22")))
  }

  @Test("Sound reasons for many requests lead to a day of their own")
  func delayed() throws {
    var course = try Self.take(
      try Self.course("2024-04-15"), .requestExplanation, "2024-04-16", term: Term(7, .workdays))
    #expect(course.clock(in: Self.calendar).state == .running)
    #expect(throws: RequestRefusal.delayTooShort) {
      try Self.take(course, .acceptExplanation, "2024-04-22", until: "2024-04-22")
    }
    course = try Self.take(course, .acceptExplanation, "2024-04-22", until: "2024-09-30")
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2024-09-30")))
  }

  @Test("A request of the law of 2007 keeps its fifteen and fifteen workdays")
  func old() throws {
    let course = try Self.course("2010-09-15")
    #expect(course.regime == .law2007)
    #expect(course.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2010-10-12")))
    let extended = try Self.take(course, .extend, "2010-10-12", term: Term(15, .workdays))
    #expect(extended.clock(in: Self.calendar).due(in: Self.calendar)?.date == (try Self.day("2010-11-02")))
    #expect(throws: RequestRefusal.extensionLong(15)) {
      try Self.take(course, .extend, "2010-10-12", term: Term(16, .workdays))
    }
    #expect(course.correctionDue(in: Self.calendar) == nil)
  }

  @Test("What is not confirmed cannot be registered, and counts provisionally")
  func unconfirmed() throws {
    let evidence = [ReceiptEvidence(.submitted, on: try Self.day("2024-04-13"))]
    var course = RequestCourse(channel: .online, evidence: evidence)
    #expect(course.clock(in: Self.calendar).state == .provisional)
    #expect(throws: RequestRefusal.receiptOpen) { try Self.take(course, .register, "2024-04-15") }
    course.evidence.append(ReceiptEvidence(.confirmed, on: try Self.day("2024-04-16")))
    #expect(try Self.take(course, .register, "2024-04-16").clock(in: Self.calendar).state == .running)
  }

  @Test("No step lies in the future or before the step before it")
  func order() throws {
    let course = try Self.course("2024-04-15")
    #expect(throws: RequestRefusal.beforeLastStep(try Self.day("2024-04-15"))) {
      try Self.take(course, .beginHandling, "2024-04-14")
    }
    #expect(throws: RequestRefusal.inFuture) {
      try course.taking(
        RequestStep(.beginHandling, on: try Self.day("2024-04-17")), today: try Self.day("2024-04-16"),
        in: Self.calendar)
    }
  }

  @Test("A court's decision opens a closed request with the term that it sets")
  func reopened() throws {
    var course = try Self.course(
      "2024-04-15", [.register, .beginHandling, .propose, .submit, .passLegalReview, .sign])
    course = try Self.take(course, .dispatch, "2024-05-10")
    #expect(course.clock(in: Self.calendar).stoppedOn == (try Self.day("2024-05-10")))
    course = try Self.take(course, .deliver, "2024-05-14")
    course = try Self.take(course, .reopen, "2024-09-02", term: Term(15, .workdays))
    let clock = course.clock(in: Self.calendar)
    #expect(clock.state == .running)
    #expect(clock.counted?.from == (try Self.day("2024-09-02")))
    #expect(clock.stoppedOn == nil)
  }
}
