import CivilTime
import Disclosure
import Operations

/// The clock of the reply as JSON, with its history.
struct ClockShape: Encodable {
  struct Change: Encodable {
    var effect, on: String
  }
  var state: String
  var due: String?
  var dueIsProvisional: Bool
  var counted, delayedTo, stoppedOn: String?
  var history: [Change]

  init(_ found: RequestDetails.Outcome) {
    state = found.clock.state.rawValue
    due = found.due?.date.description
    dueIsProvisional = found.due?.isProvisional ?? false
    counted = found.clock.counted?.description
    delayedTo = found.clock.delayedTo?.description
    stoppedOn = found.clock.stoppedOn?.description
    history = found.clock.history.map { Change(effect: $0.effect.rawValue, on: $0.on.description) }
  }

  static let schema = Schema.named(
    "Clock",
    .object([
      .init("state", .choice(of: ReplyClock.State.self), "是否在计算"), .optional("due", .date, "答复的最后一日；有事等待、无法确定时没有"),
      .init("dueIsProvisional", .flag, "是否跨入放假安排尚未公布的年份"),
      .optional("counted", .words, "怎样计算，例如 2026-03-16 20wd +10wd"),
      .optional("delayedTo", .date, "延迟到哪一日"), .optional("stoppedOn", .date, "停止之日"),
      .init(
        "history",
        .list(
          .object([
            .init("effect", .choice(of: ClockEffect.self), "发生了什么"), .init("on", .date, "日期"),
          ])), "经过"),
    ]))
}

/// A step that was taken, as JSON.
struct StepShape: Encodable {
  var sequence: Int
  var event, on: String
  var term, until: String?
  var note: String
  var person: Int64?
  var personName, at: String

  init(_ taken: TakenStep, _ names: RecordNames, _ masking: Masking) {
    sequence = taken.sequence
    event = taken.step.event.rawValue
    on = taken.step.on.description
    term = taken.step.term?.description
    until = taken.step.until?.description
    note = masking(taken.step.note)
    person = taken.person?.rawValue
    personName = names[taken.person]
    at = taken.at.description
  }

  static let schema = Schema.named(
    "TakenStep",
    .object([
      .init("sequence", .version, "第几步"), .init("event", .choice(of: RequestEvent.self), "发生了什么"),
      .init("on", .date, "法律意义上的日期"), .optional("term", .text(.term), "确定的期限"), .optional("until", .date, "确定的最后一日"),
      .init("note", .words, "说明"), .optional("person", .id, "谁办理的"), .init("personName", .words, "姓名"),
      .init("at", .instant, "何时录入"),
    ]))
}

/// A line of the workflow that is open now, as JSON.
struct LineShape: Encodable {
  var number: Int
  var event: String
  var to: String?
  var actor, capability, clock: String

  init(_ line: RequestTransition) {
    number = line.number
    event = line.event.rawValue
    to = line.to?.rawValue
    actor = line.actor.rawValue
    capability = line.actor.capability.rawValue
    clock = line.clock.rawValue
  }

  static let schema = Schema.named(
    "OpenStep",
    .object([
      .init("number", .integer(1...24), "流程表的行号"), .init("event", .choice(of: RequestEvent.self), "步骤"),
      .optional("to", .choice(of: RequestStage.self), "之后的阶段；不变时没有"),
      .init("actor", .choice(of: RequestActor.self), "由谁办理"),
      .init("capability", .choice(of: Capability.self), "所需权限"),
      .init("clock", .choice(of: ClockEffect.self), "对期限的影响"),
    ]))
}

/// An opinion that was asked for, as JSON.
struct ConsultationShape: Encodable {
  var id: Int64
  var kind, name: String
  var party: Int64?
  var question, sentOn: String
  var reachedOn, answeredOn, answer: String?
  var reasons: String

  init(_ consultation: Consultation, _ masking: Masking) {
    id = consultation.id.rawValue
    kind = consultation.kind.rawValue
    name = consultation.name
    party = consultation.party?.rawValue
    question = masking(consultation.question)
    sentOn = consultation.sentOn.description
    reachedOn = consultation.reachedOn?.description
    answeredOn = consultation.answeredOn?.description
    answer = consultation.answer?.rawValue
    reasons = masking(consultation.reasons)
  }

  static let schema = Schema.named(
    "Consultation",
    .object([
      .init("id", .id, "编号"), .init("kind", .choice(of: Consultation.Kind.self), "征求谁的意见"),
      .init("name", .words, "机关或者组织的名称"),
      .optional("party", .id, "第三方的编号"), .init("question", .words, "征求什么意见"), .init("sentOn", .date, "发出之日"),
      .optional("reachedOn", .date, "收到之日"), .optional("answeredOn", .date, "答复之日"),
      .optional("answer", .choice(of: Consultation.Answer.self), "意见"), .init("reasons", .words, "理由"),
    ]))
}

/// An extension that a handler asked for, as JSON.
struct ExtensionShape: Encodable {
  var days: Int
  var reasons, on: String
  var declinedOn, declinedBecause: String?

  init(_ proposal: ExtensionProposal, _ masking: Masking) {
    declinedOn = proposal.declined?.on.description
    declinedBecause = proposal.declined.map { masking($0.reasons) }
    days = proposal.days
    reasons = masking(proposal.reasons)
    on = proposal.on.description
  }

  static let schema = Schema.named(
    "ExtensionAsked",
    .object([
      .init("days", .count, "工作日数"), .init("reasons", .words, "理由"), .init("on", .date, "何时提出"),
      .optional("declinedOn", .date, "何时不同意"), .optional("declinedBecause", .words, "不同意的理由"),
    ]))
}
