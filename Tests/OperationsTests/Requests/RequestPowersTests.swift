import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Workflow × stage × role") struct RequestPowersTests {
  /// Moves that need nothing particular, one for each event that a person can take.
  static func moves(_ it: CaseOffice) throws -> [RequestMove] {
    let ten = try #require(Term(10, .workdays))
    return [
      .register(handler: nil), .requestCorrection(items: "文号", guidance: "写明文号", term: ten),
      .receiveCorrection(description: "文号"), .remainUnclear, .lapseCorrection,
      .requestExplanation(counts: "本年第30件", term: ten), .acceptExplanation(until: it.today.adding(days: 60)),
      .rejectExplanation, .noticeFee(.perVolume(pages: 100), payment: "财政专户", term: ten), .payFee(receipt: "1"),
      .lapseFee, .beginHandling, .answerAtOnce,
      .consultThirdParty([PartyDraft(kind: .naturalPerson, name: "李四", contact: "1")], question: "名单"),
      .consultOrgans([ConsultedOrgan(kind: .jointOrgan, name: "县自然资源局", question: "方案")]), .endConsultation,
      .propose(details: CaseOffice.granted, answers: [], proposal: "公开"), .extend(days: 5, reasons: "材料多"), .submit,
      .dispatch(way: .post, reference: "1"), .deliver(reachedOn: it.today, returnedOn: nil, note: ""), .archive,
      .withdraw(.withdrawn, text: "撤回"), .reopen(term: ten, order: "复议决定"),
    ]
  }

  @Test(
    "At every stage, for every role that comes with the platform, a step is refused by the table, by the power, or by the law, and never by accident"
  )
  func everyStep() async throws {
    let it = try await CaseOffice()
    var powers: [Person.ID: Set<Capability>] = [:]
    for (index, role) in ShippedRole.all.enumerated() {
      powers[try await it.office.person(Int64(400 + index), role)] = role.capabilities
    }
    let moves = try Self.moves(it)
    #expect(
      Set(moves.map(\.event)).union([.receive, .passLegalReview, .agree, .returnDraft, .sign])
        == Set(RequestEvent.allCases))
    for stage in RequestStage.allCases {
      let id = try await Self.request(at: stage, it)
      let version = try await it.office.matter(id).version
      for move in moves {
        for (person, capabilities) in powers {
          let line = RequestTransition.line(of: move.event, at: stage)
          let isAllowed = line.map { capabilities.contains($0.actor.capability) } ?? false
          let step = Undone(step: TakeRequestStep(id, version: version, move))
          do {
            try await it.desk.perform(step, as: .test(person))
          } catch is Undone.Reached {
            #expect(isAllowed, "\(move.event) at \(stage) by \(person)")
          } catch let refusal as RequestRefusal {
            if case .notPossible = refusal {
              #expect(line == nil, "\(move.event) at \(stage)")
            } else {
              #expect(isAllowed, "\(move.event) at \(stage): \(refusal)")
            }
            #expect(Texts.all[refusal.key] != nil, "\(refusal)")
          } catch is AccessRefusal {
            #expect(line != nil && !isAllowed, "\(move.event) at \(stage) by \(person)")
          } catch let issues as Issues {
            #expect(isAllowed, "\(move.event) at \(stage): \(issues.list)")
          } catch is NotFound {
            // A case made without the records of the way there: a fee that was never assessed, a reply never signed.
            // Who sees no requests finds none at all.
            #expect(isAllowed || !capabilities.contains(.viewMatters), "\(move.event) at \(stage) by \(person)")
          }
        }
      }
      #expect(try await it.office.matter(id).version == version)
    }
  }

  /// A step that is undone once it has been taken, so that one case serves for all.
  struct Undone: Operation {
    struct Reached: Error {}
    static let access = Access.signedIn
    let step: TakeRequestStep
    func organ(in scope: Scope) throws -> Organ.ID? { try step.organ(in: scope) }
    func run(in scope: Scope) throws {
      try step.run(in: scope)
      throw Reached()
    }
  }

  /// A case at a stage, written straight into the tables.
  static func request(at stage: RequestStage, _ it: CaseOffice) async throws -> Matter.ID {
    let ten = try #require(Term(10, .workdays))
    let path: [RequestEvent] = Self.path(to: stage)
    let id = try await it.register(it.draft("到“\(stage.rawValue)”的申请"))
    let (matter, today) = (try await it.office.matter(id), it.today)
    _ = try await it.office.database.write { connection in
      let repository = RequestRepository(connection)
      guard let old = try repository.find(id) else { throw NotFound() }
      try connection.execute("DELETE FROM letter WHERE matter_id = \(id.rawValue)")
      try connection.execute("DELETE FROM request_step WHERE matter_id = \(id.rawValue)")
      var bare = old
      bare.course.steps = []
      var new = bare
      new.course.steps = path.map { RequestStep($0, on: today, term: ten, until: today.adding(days: 9)) }
      try repository.update(new, from: bare, by: nil, at: it.office.clock.now)
      var moved = matter
      moved.stage = stage.rawValue
      moved.state =
        [.legalReview, .approval].contains(stage)
        ? .inApproval : [.closed, .archived].contains(stage) ? .closed : .open
      try MatterRepository(connection).update(moved, from: matter)
    }
    return id
  }

  /// The shortest way to a stage.
  static func path(to goal: RequestStage) -> [RequestEvent] {
    var ways: [RequestStage: [RequestEvent]] = [.received: []]
    var waiting: [RequestStage] = [.received]
    while !waiting.isEmpty {
      let stage = waiting.removeFirst()
      for line in RequestTransition.open(at: stage) {
        guard let next = line.to, ways[next] == nil else { continue }
        ways[next] = (ways[stage] ?? []) + [line.event]
        waiting.append(next)
      }
    }
    return ways[goal] ?? []
  }

  @Test("The general steps of matters do not move a request past its workflow")
  func ownWorkflow() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let version = try await it.office.matter(id).version
    await #expect(throws: MatterRefusal.ownWorkflow) {
      try await it.desk.perform(CloseMatter(id, version: version), as: .test(it.handler))
    }
    await #expect(throws: MatterRefusal.ownWorkflow) {
      try await it.desk.perform(StartApproval(id, version: version), as: .test(it.handler))
    }
    try await it.desk.perform(AssignMatter(id, version: version, assignee: it.clerk), as: .test(it.head))
  }

  @Test("Whoever proposed the reply does not approve it; whoever registered the request may")
  func authors() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    let head = it.levels[1]
    try await it.take(.propose(details: CaseOffice.granted, answers: [], proposal: ""), of: id, by: head)
    let issues = await #expect(throws: Issues.self) { try await it.take(.submit, of: id, by: head) }
    #expect(issues?.list.map(\.key) == ["approval.issue.nobodyHolds"])
  }
}
