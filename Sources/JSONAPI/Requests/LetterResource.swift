import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The letters of a case: read, changed while they are drafts, and taken as files.
struct LetterResource: Sendable {
  let desk: Desk
  let press: Press

  private static let version = Schema.Member("version", .version, "读取这份文书时的 version")

  var one: Endpoint {
    Endpoint(
      name: "getLetter", path: APIRoutes.requestLetter, summary: "一件申请的一份文书：正文；草稿还有可以修改的各部分", access: .signedIn,
      reply: LetterShape.schema
    ) { call in
      let matter: Matter.ID = try call.record()
      let found = try await desk.answer(PreviewLetter(try call.record("letter"), of: matter), as: call.principal)
      let parties = try await desk.answer(RequestDetails(matter), as: call.principal).matter.parties
      return try Response(json: LetterShape(found, Masking(parties)))
    }
  }

  var edit: Endpoint {
    let part = Schema.object([
      .init("key", .words(1...100), "哪一部分，见文书的 parts"), .init("text", .words(upTo: 10_000), "文字，字段写法同模板"),
    ])
    return change(
      "editLetter", APIRoutes.requestLetter, "修改草稿的文字；没有列出的部分不变", "LetterEntry",
      [.init("parts", .list(part, count: 1...100), "要改的部分")]
    ) { letter, matter, version, body in
      EditLetter(letter, of: matter, version: version, texts: try Self.texts(body))
    }
  }

  var refill: Endpoint {
    change("refillLetter", APIRoutes.letterRefill, "按案件现在的情况重新填写草稿；改过的文字保留", "LetterRefill", []) {
      letter, matter, version, _ in
      RefillLetter(letter, of: matter, version: version)
    }
  }

  var pdf: Endpoint {
    file("getLetterPDF", APIRoutes.letterPDF, "文书，PDF：写明收件人，签发后盖章", Press.pdf) { sheet, name in
      try await press.pdfResponse(sheet, name: name)
    }
  }

  var word: Endpoint {
    file("getLetterWord", APIRoutes.letterWord, "文书，DOCX：写明收件人，签发后盖章", Press.word) { sheet, name in
      try press.wordResponse(sheet, name: name)
    }
  }

  /// The words of the parts that a body names; the clause of remedies is generated, and is none of them.
  private static func texts(_ body: Entry) throws -> [String: String] {
    let parts = body.entries("parts").map { ($0.text("key"), $0.text("text")) }
    let texts = Dictionary(parts) { first, _ in first }
    try Issues.check(texts.count == parts.count ? [] : [Issue("parts", "api.twice")])
    return texts
  }

  private func change<Work: Operation>(
    _ name: String, _ path: String, _ summary: String, _ body: String, _ members: [Schema.Member],
    _ work: @Sendable @escaping (CaseLetter.ID, Matter.ID, Int, Entry) throws -> Work
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .capability(.handleMatters),
      body: .named(body, .object([Self.version] + members)), key: .offered, reply: LetterReceipt.schema
    ) { call in
      let (matter, letter): (Matter.ID, CaseLetter.ID) = (try call.record(), try call.record("letter"))
      let version = try call.body.required(call.body.integer("version"))
      let keys = call.body.entries("parts").map { $0.text("key") }
      return try await call.perform(
        try work(letter, matter, version, call.body), on: desk,
        check: { scope in
          try Self.check(keys, of: letter, matter, version, in: scope)
        }
      ) { _, scope in
        (matter, try LetterReceipt(letter, of: matter, in: scope))
      }
    }
  }

  /// The parts are some whose words people write; a letter that was changed since is left to the operation.
  private static func check(
    _ keys: [String], of id: CaseLetter.ID, _ matter: Matter.ID, _ version: Int, in scope: Scope
  ) throws {
    guard let letter = try scope.letters.find(id), letter.matter == matter else { throw NotFound() }
    guard letter.state == .draft, letter.version == version else { return }
    let known = Set(letter.draft.editableBlocks.map(\.key))
    try Issues.check(
      keys.filter { !known.contains($0) }.map { Issue("parts", "letter.block.unknown", ["block": $0]) })
  }

  private func file(
    _ name: String, _ path: String, _ summary: String, _ kind: String,
    _ answer: @Sendable @escaping (LetterSheet, String) async throws -> Response
  ) -> Endpoint {
    Endpoint(
      name: name, path: path, summary: summary, access: .signedIn, files: [kind], refuses: true, isCostly: true
    ) { call in
      let file = try await desk.answer(
        LetterFile(try call.record("letter"), of: try call.record()), as: call.principal)
      guard let sheet = try await press.sheet(of: file.letter, file.organName) else {
        throw Refusal(
          .unprocessableContent, code: "letter.incomplete", title: Texts.text("page.refused"),
          message: Texts.text("letter.incomplete"))
      }
      return try await answer(sheet, file.name)
    }
  }
}
