import CivilTime
import Disclosure
import Operations
import WebSupport

/// What has happened in a case that its applicant may know, where it stands, and what comes.
enum OwnCaseTimeline {
  /// What happens inside the office is not told: proposals, reviews, who agreed.
  private static let told: Set<RequestEvent> = [
    .register, .requestCorrection, .receiveCorrection, .lapseCorrection, .requestExplanation, .acceptExplanation,
    .noticeFee, .payFee, .lapseFee, .consultThirdParty, .consultOrgans, .endConsultation, .extend, .dispatch, .deliver,
    .withdraw, .reopen,
  ]

  /// The steps of a case.
  static func steps(_ found: OwnCase.Outcome) -> [Step] {
    let course = found.request.course
    var steps: [Step] = []
    if let day = course.evidence.map(\.on).min() {
      steps.append(Step(Texts.text("visitor.event.submitted"), .done, note: day.chinese))
    }
    if case .fixed(let day)? = course.receipt {
      steps.append(Step(Texts.text("visitor.event.received"), .done, note: day.chinese))
    }
    steps += course.steps.filter { told.contains($0.event) }.map { step in
      Step(Texts.text("visitor.event.\(step.event.rawValue)"), .done, note: step.on.chinese)
    }
    switch course.stage {
    case .closed, .archived: break
    case .dispatched: steps.append(Step(state(of: found), .now))
    default:
      steps.append(Step(state(of: found), .now))
      steps.append(Step(Texts.text("visitor.event.dispatch"), .ahead))
    }
    return steps
  }

  /// Where it stands, in a few words.
  static func state(of found: OwnCase.Outcome) -> String {
    let stage = found.request.course.stage
    let isFixed = stage == .received && found.request.course.receipt?.isFixed == true
    return Texts.text(isFixed ? "visitor.stage.receivedForSure" : "visitor.stage.\(stage.rawValue)")
  }
}
