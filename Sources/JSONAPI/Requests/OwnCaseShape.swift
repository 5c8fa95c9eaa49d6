import CivilTime
import Disclosure
import Operations

/// A case as its applicant follows it, as JSON: nothing of reviews, opinions or people inside the office.
struct OwnCaseShape: Encodable {
  struct Letter: Encodable {
    var id: Int64
    var kind, number, way, sentOn: String
    var reachedOn: String?
    var paragraphs: [LetterShape.Paragraph]
  }

  /// What he wrote himself.
  struct Statement: Encodable {
    var kind, text, at: String

    static let schema = Schema.object([
      .init("kind", .choice(of: ApplicantStatement.Kind.self), "补正、理由、撤回，或者上传的文件"),
      .init("text", .words, "写了什么；上传文件的，是文件名"), .init("at", .instant, "何时"),
    ])
  }

  var key, keyUntil: String
  var number, description, organName, stage, clock: String
  var receivedOn: String?
  var due: String?
  var dueIsProvisional: Bool
  var applicantDue: String?
  var days: [DayShape]
  var letters: [Letter]
  var fees: [FeeShape]
  var statements: [Statement]
  var hasAgent: Bool
  var actions: [String]

  /// `words` are those of the letters that were served online, by the numbers of their records.
  init(_ own: OwnCase.Outcome, words: [CaseLetter.ID: FrozenLetter]) {
    let course = own.request.course
    let reply = course.clock(in: own.calendar)
    key = own.key.text
    keyUntil = own.key.until.description
    number = own.number
    description = own.description
    organName = own.organ.name
    stage = Self.shown(course.stage).rawValue
    clock = reply.state.rawValue
    receivedOn = course.receipt?.day.description
    due = reply.due(in: own.calendar)?.date.description
    dueIsProvisional = reply.due(in: own.calendar)?.isProvisional ?? false
    applicantDue = course.applicantDue(in: own.calendar)?.date.description
    days = (reply.counted?.days(in: own.calendar) ?? []).map(DayShape.init)
    letters = own.letters.map { letter in
      Letter(
        id: letter.id.rawValue, kind: letter.kind.rawValue, number: letter.number, way: letter.way.rawValue,
        sentOn: letter.sentOn.description, reachedOn: letter.reachedOn?.description,
        paragraphs: (words[letter.id]?.paragraphs ?? []).map {
          LetterShape.Paragraph(style: $0.style.rawValue, text: $0.text)
        })
    }
    fees = own.fees.map(FeeShape.init)
    statements = own.statements.map {
      Statement(kind: $0.kind.rawValue, text: $0.text, at: $0.at.description)
    }
    hasAgent = own.hasAgent
    actions = own.actions.map(\.rawValue)
  }

  /// The stages of the office's own work are one to the applicant.
  private static func shown(_ stage: RequestStage) -> RequestStage {
    switch stage {
    case .drafting, .legalReview, .approval, .signed: .inHandling
    default: stage
    }
  }

  static let schema = Schema.named(
    "OwnCase",
    .object([
      .init("key", .text(CaseKey.rule), "打开案件的钥匙，写在请求头 Case-Key 中，用来补正、下载文书等"),
      .init("keyUntil", .instant, "钥匙到何时有效；每次答复给出新的"),
      .init("number", .words, "申请编号"), .init("description", .words, "申请的信息"), .init("organName", .words, "机关"),
      .init("stage", .choice(of: RequestStage.self), "阶段；机关内部的环节都是 inHandling"),
      .init("clock", .choice(of: ReplyClock.State.self), "答复期限是否在计算"), .optional("receivedOn", .date, "收到之日"),
      .optional("due", .date, "答复的最后一日"), .init("dueIsProvisional", .flag, "是否跨入放假安排尚未公布的年份"),
      .optional("applicantDue", .date, "申请人补正、说明、缴费的最后一日"), .init("days", .list(DayShape.schema), "逐日说明"),
      .init(
        "letters",
        .list(
          .object([
            .init("id", .id, "编号"), .init("kind", .choice(LetterKind.all.map(\.rawValue)), "种类"),
            .init("number", .words, "文号"), .init("way", .choice(of: DeliveryWay.self), "送达方式"),
            .init("sentOn", .date, "发出之日"), .optional("reachedOn", .date, "收到之日"),
            .init("paragraphs", .list(LetterShape.paragraph), "在网上送达的，有正文"),
          ])), "送达申请人的文书"),
      .init("fees", .list(FeeShape.schema), "收费"), .init("statements", .list(Statement.schema), "申请人在网上写的、上传的"),
      .init("hasAgent", .flag, "是否由代理人申请；代理人也要证明身份"),
      .init("actions", .list(.choice(of: OwnAction.self)), "申请人现在可以在网上做什么"),
    ]))
}
