import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// What is done with a request that is there: its steps, and what goes with them.
struct RequestWorkResource: Sendable {
  let desk: Desk

  private static let version = Schema.Member("version", .version, "读取这件申请时的 version")
  private static let reasons = Schema.words(upTo: 10_000)

  var steps: Endpoint {
    change("takeStep", APIRoutes.requestSteps, "办理流程中的一步；可以办理哪些，见申请的 open", .signedIn, StepEntry.schema) { id, body in
      TakeRequestStep(
        id, version: try version(body), try StepEntry.read(body), on: body.date("on"), note: body.text("note"))
    }
  }

  var evidence: Endpoint {
    change(
      "addEvidence", APIRoutes.requestEvidence, "补充收到日期的证据，例如双方确认", .capability(.registerMatters),
      .named("EvidenceEntry", .object([Self.version, .init("evidence", RequestEntry.evidence, "证据")]))
    ) { id, body in
      AddReceiptEvidence(
        id, version: try version(body), try body.entries("evidence").map(EvidenceShape.read))
    }
  }

  var opinions: Endpoint {
    change(
      "recordOpinion", APIRoutes.requestOpinions, "登记征求意见的结果", .capability(.handleMatters),
      .named(
        "OpinionEntry",
        .object([
          Self.version, .init("consultation", .id, "征求意见的编号"), .optional("reachedOn", .date, "对方收到之日"),
          .optional("answeredOn", .date, "答复之日"), .optional("answer", .choice(of: Consultation.Answer.self), "意见"),
          .optional("reasons", Self.reasons, "理由"),
        ]))
    ) { id, body in
      RecordOpinion(
        id, version: try version(body), consultation: try body.required(body.id("consultation")),
        reachedOn: body.date("reachedOn"), answeredOn: body.date("answeredOn"), answer: body.choice("answer"),
        reasons: body.text("reasons"))
    }
  }

  var proposal: Endpoint {
    change(
      "changeProposal", APIRoutes.requestProposal, "修改拟办意见", .capability(.handleMatters),
      .named("ProposalEntry", .object([Self.version] + ProposalEntry.members(decisionIsRequired: false)))
    ) { id, body in
      ChangeProposal(
        id, version: try version(body), details: try body.entry("decision").map(OutcomeForm.read),
        answers: StepEntry.answers(body), proposal: body.text("proposal"))
    }
  }

  var prolongation: Endpoint {
    change(
      "proposeExtension", APIRoutes.requestExtension, "请公开机构负责人批准延长答复期限", .capability(.handleMatters),
      .named(
        "ExtensionEntry",
        .object([
          Self.version, .init("days", .integer(1...9_999), "工作日数"), .init("reasons", Self.reasons, "告知申请人的理由"),
        ]))
    ) { id, body in
      ProposeExtension(
        id, version: try version(body), days: try body.required(body.integer("days")), reasons: body.text("reasons"))
    }
  }

  var declining: Endpoint {
    change(
      "declineExtension", APIRoutes.requestExtensionAnswer, "公开机构负责人不同意延长答复期限", .capability(.assignMatters),
      .named("ExtensionAnswerEntry", .object([Self.version, .init("reasons", Self.reasons, "告知承办人的理由")]))
    ) { id, body in
      DeclineExtension(id, version: try version(body), reasons: body.text("reasons"))
    }
  }

  private struct Split: Encodable {
    var request: CaseReceipt
    var items: [CaseReceipt]

    static let schema = Schema.object([
      .init("request", CaseReceipt.schema, "原申请，保留第一项"), .init("items", .list(CaseReceipt.schema), "拆分出的申请，按各项的先后"),
    ])
  }

  var split: Endpoint {
    let part = Schema.words(1...WantedInformation.longest)
    return Endpoint(
      name: "splitRequest", method: .post, path: APIRoutes.requestSplit, summary: "拆分申请（一事一申请）",
      access: .capability(.handleMatters),
      body: .named(
        "SplitEntry",
        .object([Self.version, .init("parts", .list(part, count: 2...SplitRequest.most), "各项申请什么；第一项留在原申请")])),
      key: .offered, reply: Split.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let work = SplitRequest(id, version: try version(call.body), parts: call.body.texts("parts"))
      return try await call.perform(work, on: desk) { items, scope in
        (id, Split(request: try CaseReceipt(id, in: scope), items: try items.map { try CaseReceipt($0, in: scope) }))
      }
    }
  }

  var party: Endpoint {
    Endpoint(
      name: "correctParty", method: .post, path: APIRoutes.requestParty, summary: "更正当事人的信息",
      access: .capability(.registerMatters),
      body: .named(
        "PartyCorrection", .object([Self.version, .init("party", PartyEntry.schema, "应有的信息；证件只在号码有变时填写")])),
      key: .offered, reply: CaseReceipt.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let party: Party.ID = try call.record("party")
      let draft = try PartyEntry.read(try call.body.required(call.body.entry("party")))
      let work = CorrectParty(party, matterVersion: try version(call.body), draft: draft)
      return try await call.perform(
        work, on: desk,
        check: { scope in
          guard try scope.parties.find(party)?.matter == id else { throw NotFound() }
        }
      ) { _, scope in
        (id, try CaseReceipt(id, in: scope))
      }
    }
  }

  private struct NewSecret: Encodable {
    var number, secret: String

    static let schema = Schema.object([.init("number", .words, "申请编号"), .init("secret", .words, "查询码，只给这一次")])
  }

  var secret: Endpoint {
    Endpoint(
      name: "issueSecret", method: .post, path: APIRoutes.requestSecret, summary: "给证明了身份的申请人发放新的查询码，旧的随即失效",
      access: .capability(.registerMatters), body: .named("SecretEntry", .object([])), key: .offered,
      reply: NewSecret.schema
    ) { call in
      let id: Matter.ID = try call.record()
      return try await call.perform(IssueCaseSecret(id), on: desk) { secret, scope in
        (id, NewSecret(number: try CaseReceipt(id, in: scope).number, secret: secret))
      }
    }
  }

  /// A change of a case that leaves nothing but the case.
  private func change<Work: Operation>(
    _ name: String, _ path: String, _ summary: String, _ access: Access, _ body: Schema,
    _ work: @Sendable @escaping (Matter.ID, Entry) throws -> Work
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: access, body: body, key: .offered,
      reply: CaseReceipt.schema
    ) { call in
      let id: Matter.ID = try call.record()
      return try await call.perform(try work(id, call.body), on: desk) { _, scope in
        (id, try CaseReceipt(id, in: scope))
      }
    }
  }

  private func version(_ entry: Entry) throws -> Int { try entry.required(entry.integer("version")) }
}
