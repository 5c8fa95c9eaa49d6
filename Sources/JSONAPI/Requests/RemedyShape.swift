import CivilTime
import Disclosure

/// A reconsideration or suit as JSON.
struct RemedyShape: Encodable {
  var id: Int64
  var path, authority, number, acceptedOn: String
  var servedOn: String?
  var isSimplified: Bool
  var replyDueOn, repliedOn, endedOn, decision: String?
  var lesson: String
  var follows: Int64?
  var version: Int

  init(_ remedy: RemedyCase, _ masking: Masking) {
    id = remedy.id.rawValue
    path = remedy.path.rawValue
    authority = remedy.authority
    number = remedy.number
    acceptedOn = remedy.acceptedOn.description
    servedOn = remedy.servedOn?.description
    isSimplified = remedy.isSimplified
    replyDueOn = remedy.replyDueOn?.description
    repliedOn = remedy.repliedOn?.description
    endedOn = remedy.endedOn?.description
    decision = remedy.decision?.rawValue
    lesson = masking(remedy.lesson)
    follows = remedy.follows?.rawValue
    version = remedy.version
  }

  static let schema = Schema.named(
    "Remedy",
    .object([
      .init("id", .id, "编号"), .init("path", .choice(of: CountedRemedy.Path.self), "复议，还是哪一种诉讼"),
      .init("authority", .words, "复议机关或者法院"), .init("number", .words, "案号"), .init("acceptedOn", .date, "受理之日"),
      .optional("servedOn", .date, "收到副本之日"), .init("isSimplified", .flag, "复议是否适用简易程序"),
      .optional("replyDueOn", .date, "最迟何时答复复议机关或者法院"), .optional("repliedOn", .date, "答复之日"),
      .optional("endedOn", .date, "审结之日"), .optional("decision", .choice(of: RemedyDecision.self), "结果"),
      .init("lesson", .words, "得到的教训"), .optional("follows", .id, "诉讼之前的复议"),
      .init("version", .version, "修改时要带上的 version"),
    ]))
}
