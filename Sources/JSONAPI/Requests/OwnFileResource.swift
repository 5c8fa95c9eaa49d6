import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The files of a case for its applicant: letters that were served online, and what he sends.
struct OwnFileResource: Sendable {
  let desk: Desk
  let press: Press

  private static let form: [Schema.Member] = [
    .init("kind", .choice(of: OwnFileKind.self), "申请人的身份证明、代理人的身份证明、授权委托书，或者其他材料")
  ]

  var send: Endpoint {
    Endpoint(
      name: "sendOwnFile", method: .post, path: APIRoutes.ownFiles,
      summary: "上传身份证明、授权委托书或者其他材料，每个不超过 \(AttachOwnFile.mostBytes >> 20) MB", access: .anyone,
      form: Self.form, isOwn: true, key: .offered, reply: OwnCaseShape.schema
    ) { call in
      guard let cabinet = press.cabinet else { throw NotFound() }
      let key = try call.ownCase()
      try await VisitorLimit.sending.count(call, desk)
      let answer = try await call.receive(Self.form, atMost: AttachOwnFile.mostBytes) { fields, name, portions in
        let kind = try fields.required(fields.choice("kind", OwnFileKind.self))
        return try await cabinet.attach(portions, name: name, as: kind, to: key, as: call.principal) { file, content in
          let repeated = call.key(for: Array("\(kind.rawValue) \(content) \(name)".utf8))
          return Call.once(file, key: repeated) { _, scope in (key.matter, try OwnCaseShape(key, in: scope)) }
        }
      }
      return Call.response(answer)
    }
  }

  var pdf: Endpoint {
    var endpoint = letter("getOwnLetterPDF", APIRoutes.ownLetterPDF, "在网上送达的文书，PDF", Press.pdf) { letter in
      try await press.pdfResponse(try await press.sheet(of: letter), name: letter.fileName)
    }
    endpoint.isCostly = true
    return endpoint
  }

  /// A file that anybody can edit carries no seal; the PDF does.
  var word: Endpoint {
    letter("getOwnLetterWord", APIRoutes.ownLetterWord, "在网上送达的文书，DOCX，不盖章", Press.word) { letter in
      try press.wordResponse(.init(letter), name: letter.fileName)
    }
  }

  private func letter(
    _ name: String, _ path: String, _ summary: String, _ kind: String,
    _ answer: @Sendable @escaping (FrozenLetter) async throws -> Response
  ) -> Endpoint {
    Endpoint(name: name, path: path, summary: summary, access: .anyone, isOwn: true, files: [kind], refuses: true) {
      call in
      let letter = ReadOwnLetter(try call.record("letter"), of: try call.ownCase())
      return try await answer(try await desk.answer(letter, as: call.principal))
    }
  }
}
