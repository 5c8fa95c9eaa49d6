import CivilTime
import Disclosure
import Operations
import WebSupport

/// What happened to a case, where it stands, and what usually lies ahead.
struct CaseTimeline {
  /// How much of a note the timeline shows, in characters.
  private static let longestNote = 60

  private(set) var steps: [Step] = []

  init(_ found: RequestDetails.Outcome) {
    let course = found.request.course
    let evidence = course.evidence.map {
      "\($0.on.chinese) \(Texts.text("case.evidence.\($0.kind.rawValue)"))"
    }
    steps.append(Step(RequestEvent.receive.word, .done, note: evidence.joined(separator: "；")))
    for taken in found.steps where taken.step.event != .receive {
      let who = found.names[taken.person]
      let facts = [taken.step.on.chinese, who.isEmpty ? Texts.text("matter.system") : who]
      let note = taken.step.note.isEmpty ? "" : "：\(Self.shortened(taken.step.note))"
      steps.append(Step(taken.step.event.word, .done, note: facts.joined(separator: " ") + note))
    }
    guard course.stage != .archived else { return }
    steps.append(Step(course.stage.word, .now, note: Self.due(found)))
    steps += Self.ahead(of: course.stage).map { Step(Texts.text("case.ahead.\($0)"), .ahead) }
  }

  private static func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > longestNote ? "\(line.prefix(longestNote - 1))…" : line
  }

  private static func due(_ found: RequestDetails.Outcome) -> String {
    let matter = found.matter.matter
    guard matter.state.isUnfinished, let day = matter.dueOn else { return "" }
    return Texts.text("case.until", ["day": day.chinese])
  }

  /// The stations that every case passes, after the one where it stands.
  private static func ahead(of stage: RequestStage) -> [String] {
    let stations = ["handling", "drafting", "approval", "dispatch", "delivery", "archive"]
    let passed =
      switch stage {
      case .received, .registered, .correctionRequested, .explanationRequested: 0
      case .inHandling, .consultingThirdParty, .consultingOrgans, .feeNoticed: 1
      case .drafting: 2
      case .legalReview, .approval: 3
      case .signed: 4
      case .dispatched: 5
      case .closed: 5
      case .archived: 6
      }
    return Array(stations.dropFirst(passed))
  }
}
