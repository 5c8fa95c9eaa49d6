import CivilTime
import Disclosure
import Testing

@Suite("The workflow of a request is one table") struct RequestWorkflowTests {
  @Test("It has the lines 1 to 24, and every event stands in exactly one")
  func complete() {
    #expect(Set(RequestTransition.table.map(\.number)) == Set(1...24))
    for event in RequestEvent.allCases {
      #expect(RequestTransition.table.filter { $0.event == event }.count == 1, "\(event)")
    }
  }

  @Test("Every stage can be reached, and leads on until it is archived")
  func reachable() {
    var reached: Set<RequestStage> = [.received]
    var waiting: [RequestStage] = [.received]
    while let stage = waiting.popLast() {
      for line in RequestTransition.open(at: stage) {
        if let next = line.to, reached.insert(next).inserted { waiting.append(next) }
      }
    }
    #expect(reached == Set(RequestStage.allCases))
    for stage in RequestStage.allCases {
      #expect(RequestTransition.open(at: stage).contains { $0.to != nil }, "\(stage)")
    }
  }

  @Test("What is not in the table is refused by name", arguments: RequestStage.allCases)
  func refused(_ stage: RequestStage) throws {
    let today = try #require(CivilDate(iso: "2024-05-06"))
    let course = try Self.course(at: stage, on: today)
    #expect(course.stage == stage)
    let term = Term(20, .workdays)
    for event in RequestEvent.allCases {
      let step = RequestStep(event, on: today, term: term, until: today.adding(days: 30))
      let isOpen = RequestTransition.line(of: event, at: stage) != nil
      do throws(RequestRefusal) {
        let next = try course.taking(step, today: today, in: .national)
        #expect(isOpen, "\(event) at \(stage)")
        #expect(next.stage == RequestTransition.line(of: event, at: stage)?.to ?? stage)
      } catch {
        if !isOpen { #expect(error == .notPossible(event, stage)) }
        if isOpen { #expect(error != .notPossible(event, stage)) }
      }
    }
  }

  /// A request at a stage, by the shortest way through the table.
  private static func course(at stage: RequestStage, on day: CivilDate) throws -> RequestCourse {
    var ways: [RequestStage: [RequestEvent]] = [.received: []]
    var waiting: [RequestStage] = [.received]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      for line in RequestTransition.open(at: next) {
        guard let to = line.to, ways[to] == nil else { continue }
        ways[to] = (ways[next] ?? []) + [line.event]
        waiting.append(to)
      }
    }
    return RequestCourse(
      channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: day)],
      steps: try #require(ways[stage]).map { RequestStep($0, on: day) })
  }
}
