import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The files of a matter, and the papers that prove who its parties are.
struct FileResource: Sendable {
  let desk: Desk
  let press: Press

  private static let nothing = Schema.named("FileRemoval", .object([]))

  var list: Endpoint {
    Endpoint(
      name: "listFiles", path: APIRoutes.matterFiles, summary: "一个事项的附件", access: .signedIn, reply: FileShape.list
    ) { call in
      try await files(of: Attachment.Owner(.matter, try Self.matter(call).rawValue), call)
    }
  }

  var attach: Endpoint {
    upload("attachFile", APIRoutes.matterFiles, "给一个事项添加附件") { call in
      Attachment.Owner(.matter, try Self.matter(call).rawValue)
    }
  }

  var download: Endpoint {
    let kinds = AttachmentKind.allCases.map { String($0.mediaType.prefix { $0 != ";" }) }
    return Endpoint(
      name: "getFile", path: APIRoutes.matterFile, summary: "下载一个附件；身份证明要在工作台说明用途后查看", access: .signedIn,
      files: kinds, refuses: true, isCostly: true
    ) { call in
      let (id, cabinet): (Attachment.ID, FileCabinet) = (try call.record("file"), try cabinet())
      let file = try await desk.answer(AttachmentDetails(id: id), as: call.principal)
      guard file.owner == Attachment.Owner(.matter, try Self.matter(call).rawValue) else { throw NotFound() }
      return Response(try await cabinet.open(id, as: call.principal))
    }
  }

  var remove: Endpoint {
    removal("removeFile", APIRoutes.fileRemoval, "删除一个附件") { matter, _ in Attachment.Owner(.matter, matter.rawValue) }
  }

  var papers: Endpoint {
    Endpoint(
      name: "listPapers", path: APIRoutes.papers, summary: "一个当事人的身份证明；内容要在工作台说明用途后查看", access: .signedIn,
      reply: FileShape.list
    ) { call in
      try await files(of: try await party(call), call)
    }
  }

  var attachPaper: Endpoint {
    upload("attachPaper", APIRoutes.papers, "给一个当事人添加身份证明，密封保存") { call in try await party(call) }
  }

  var removePaper: Endpoint {
    removal("removePaper", APIRoutes.paperRemoval, "删除一个当事人的一份身份证明") { matter, call in
      let party: Party.ID = try call.record("party")
      return Attachment.Owner(.party, party.rawValue)
    }
  }

  private static func matter(_ call: Call) throws -> Matter.ID { try call.record() }

  /// The party that the address names, who must be one of the matter.
  private func party(_ call: Call) async throws -> Attachment.Owner {
    let id: Party.ID = try call.record("party")
    let found = try await desk.answer(MatterDetails(try Self.matter(call)), as: call.principal)
    guard found.parties.contains(where: { $0.id == id }) else { throw NotFound() }
    return Attachment.Owner(.party, id.rawValue)
  }

  private func cabinet() throws -> FileCabinet {
    guard let cabinet = press.cabinet else { throw NotFound() }
    return cabinet
  }

  private func files(of owner: Attachment.Owner, _ call: Call) async throws -> Response {
    let files = try await desk.answer(AttachmentList(owner: owner), as: call.principal)
    return try Response(json: ["files": files.map(FileShape.init)])
  }

  private func upload(
    _ name: String, _ path: String, _ summary: String,
    _ owner: @Sendable @escaping (Call) async throws -> Attachment.Owner
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .capability(.handleMatters), form: [],
      key: .offered, reply: FileShape.schema
    ) { call in
      try await desk.admit(.capability(.handleMatters), to: AttachFile.name, as: call.principal)
      let (owner, matter, cabinet) = (try await owner(call), try Self.matter(call), try cabinet())
      let answer = try await call.receive([], atMost: cabinet.limits.bytes) { _, name, portions in
        try await cabinet.attach(
          portions, name: name, to: owner, isIdentityPaper: owner.kind == .party, as: call.principal
        ) { file, content in
          Call.once(file, key: call.key(for: Array("\(content) \(name)".utf8))) { attachment, _ in
            (matter, FileShape(attachment))
          }
        }
      }
      return Call.response(answer)
    }
  }

  private func removal(
    _ name: String, _ path: String, _ summary: String,
    _ owner: @Sendable @escaping (Matter.ID, Call) throws -> Attachment.Owner
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .capability(.handleMatters),
      body: Self.nothing, key: .offered, reply: .named("Removed", .object([.init("id", .id, "附件编号")]))
    ) { call in
      let (matter, file): (Matter.ID, Attachment.ID) = (try Self.matter(call), try call.record("file"))
      // The organ of the file is looked for among what the asker may see; who may remove none anywhere is told that.
      try await desk.admit(.capability(.handleMatters), to: RemoveAttachment.name, as: call.principal)
      let owner = try owner(matter, call)
      return try await call.perform(
        RemoveAttachment(id: file), on: desk,
        check: { scope in
          guard try scope.attachments.find(file)?.owner == owner else { throw NotFound() }
          if owner.kind == .party, try scope.parties.find(Party.ID(rawValue: owner.id))?.matter != matter {
            throw NotFound()
          }
        }
      ) { _, _ in
        (matter, ["id": file.rawValue])
      }
    }
  }
}

/// What is known of a file, as JSON.
struct FileShape: Encodable {
  var id: Int64
  var name, mediaType: String
  var bytes: Int
  var digest, scan: String
  var isIdentityPaper: Bool
  var addedBy: Int64?
  var addedAt: String

  init(_ attachment: Attachment) {
    id = attachment.id.rawValue
    name = attachment.name
    mediaType = attachment.mediaType
    bytes = attachment.bytes
    digest = attachment.digest
    scan = attachment.scan.rawValue
    isIdentityPaper = attachment.isIdentityPaper
    addedBy = attachment.addedBy?.rawValue
    addedAt = attachment.addedAt.description
  }

  static let schema = Schema.named(
    "File",
    .object([
      .init("id", .id, "编号"), .init("name", .words, "名称"), .init("mediaType", .words, "种类，由内容判断"),
      .init("bytes", .count, "字节数"), .init("digest", .words, "保存内容的 SM3 摘要"),
      .init("scan", .choice(of: Attachment.Scan.self), "是否检查过恶意代码；没有查完或者查出的，不能下载"),
      .init("isIdentityPaper", .flag, "是否身份证明"), .optional("addedBy", .id, "谁添加的；申请人自己上传的没有"),
      .init("addedAt", .instant, "何时"),
    ]))

  static let list = Schema.named("Files", .object([.init("files", .list(schema), "先添加的在前")]))
}
