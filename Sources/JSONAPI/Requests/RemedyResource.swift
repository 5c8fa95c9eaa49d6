import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The reconsiderations and suits about the answer to a request.
struct RemedyResource: Sendable {
  let desk: Desk

  private struct List: Encodable {
    var remedies: [RemedyShape]
    var reviewOrgan, court: String

    static let schema = Schema.named(
      "Remedies",
      .object([
        .init("remedies", .list(RemedyShape.schema), "先受理的在前"), .init("reviewOrgan", .words, "通常的复议机关"),
        .init("court", .words, "通常有管辖权的法院"),
      ]))
  }

  private struct Receipt: Encodable {
    var remedy: RemedyShape
    var request: CaseReceipt

    /// What a remedy is in the transaction that changed it.
    init(_ id: RemedyCase.ID, of matter: Matter.ID, in scope: Scope) throws {
      guard let remedy = try scope.remedies.find(id) else { throw NotFound() }
      self.remedy = RemedyShape(remedy, Masking(try scope.parties.ofMatter(matter)))
      request = try CaseReceipt(matter, in: scope)
    }

    static let schema = Schema.named(
      "RemedyReceipt",
      .object([.init("remedy", RemedyShape.schema, "复议或者诉讼"), .init("request", CaseReceipt.schema, "申请")]))
  }

  private static let version = Schema.Member("version", .version, "读取这件复议或者诉讼时的 version")

  private static let members: [Schema.Member] = [
    .init("path", .choice(of: CountedRemedy.Path.self), "复议，还是哪一种诉讼"), .init("authority", .words(1...100), "复议机关或者法院"),
    .optional("number", .words(upTo: 100), "案号"), .init("acceptedOn", .date, "受理之日"),
    .optional("servedOn", .date, "收到申请书或者起诉状副本之日，答复期限由此起算"), .optional("isSimplified", .flag, "复议是否适用简易程序"),
    .optional("repliedOn", .date, "向复议机关或者法院答复之日"), .optional("follows", .id, "诉讼之前的复议的编号"),
  ]

  var list: Endpoint {
    Endpoint(
      name: "listRemedies", path: APIRoutes.remedies, summary: "一件申请的复议和诉讼", access: .signedIn, reply: List.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let found = try await desk.answer(CaseRemedies(of: id), as: call.principal)
      let masking = Masking(try await desk.answer(RequestDetails(id), as: call.principal).matter.parties)
      return try Response(
        json: List(
          remedies: found.remedies.map { RemedyShape($0, masking) }, reviewOrgan: found.reviewOrgan,
          court: found.court))
    }
  }

  var add: Endpoint {
    Endpoint(
      name: "addRemedy", method: .post, path: APIRoutes.remedies, summary: "登记一件复议或者诉讼",
      access: .capability(.handleMatters), body: .named("RemedyEntry", .object(Self.members)), key: .offered,
      status: .created, reply: Receipt.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let work = AddRemedy(to: id, try Self.draft(call.body))
      return try await call.perform(work, on: desk, status: .created, place: APIRoutes.remedies) { remedy, scope in
        (id, try Receipt(remedy, of: id, in: scope))
      }
    }
  }

  var change: Endpoint {
    change("changeRemedy", APIRoutes.remedy, "更正或者补充一件复议或者诉讼，例如答复之日", "RemedyChange", Self.members) {
      id, version, body in
      ChangeRemedy(id, version: version, try Self.draft(body))
    }
  }

  var end: Endpoint {
    change(
      "endRemedy", APIRoutes.remedyEnd, "登记复议决定或者判决，以及由此得到的教训", "RemedyEnd",
      [
        .init("endedOn", .date, "决定或者判决之日"), .init("decision", .choice(of: RemedyDecision.self), "结果"),
        .optional("lesson", .words(upTo: EndRemedy.longestLesson), "得到的教训；办理类似申请时会显示"),
      ]
    ) { id, version, body in
      EndRemedy(
        id, version: version, on: try body.required(body.date("endedOn")),
        decision: try body.required(body.choice("decision")), lesson: body.text("lesson"))
    }
  }

  private func change<Work: Operation>(
    _ name: String, _ path: String, _ summary: String, _ body: String, _ members: [Schema.Member],
    _ work: @Sendable @escaping (RemedyCase.ID, Int, Entry) throws -> Work
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .capability(.handleMatters),
      body: .named(body, .object([Self.version] + members)), key: .offered, reply: Receipt.schema
    ) { call in
      let (matter, id): (Matter.ID, RemedyCase.ID) = (try call.record(), try call.record("remedy"))
      let version = try call.body.required(call.body.integer("version"))
      return try await call.perform(
        try work(id, version, call.body), on: desk,
        check: { scope in
          guard try scope.remedies.find(id)?.matter == matter else { throw NotFound() }
        }
      ) { _, scope in
        (matter, try Receipt(id, of: matter, in: scope))
      }
    }
  }

  private static func draft(_ entry: Entry) throws -> RemedyDraft {
    RemedyDraft(
      path: try entry.required(entry.choice("path")), authority: entry.text("authority"),
      number: entry.text("number"), acceptedOn: try entry.required(entry.date("acceptedOn")),
      servedOn: entry.date("servedOn"), isSimplified: entry.flag("isSimplified"),
      repliedOn: entry.date("repliedOn"), follows: entry.id("follows"))
  }
}
