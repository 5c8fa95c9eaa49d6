import CivilTime
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Reading
import WebSupport

/// What becomes the text of an item: a file, a pasted passage, what somebody types.
struct ItemTexts: Sendable {
  /// How large a file may be whose text is taken in.
  static let mostBytes = 50 << 20
  /// Reading may wait for a converter, and never does so on a thread that answers pages.
  private static let threads = OwnThreads(name: "articles", count: 2)

  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    guard found.steps.contains(.save) else {
      return room.redirect(
        to: DeskRoutes.item(found.item.id), notice: "item.notNow",
        ["step": Texts.text("item.edit"), "stage": found.item.stage.word], tone: .warning)
    }
    return try await form(found, .none, request, context)
  }

  /// Reads a file, keeps its pictures, and saves its text as a new version.
  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    do {
      let file = try await file(request)
      let reading = try await Self.threads.run {
        try ArticleReader(takesTitle: true).read(file: file.bytes, name: file.name)
      }
      var content = found.latest.content
      try await take(reading, into: &content, of: found.item.id, context)
      let version = try await room.desk.answer(ItemDetails(found.item.id), as: context.principal).matter.matter.version
      try await room.desk.perform(
        SaveItem(
          found.item.id, version: version, content: content,
          note: Texts.text("item.note.imported", ["file": String(file.name.prefix(80))])), as: context.principal)
      let remarks = reading.remarks.map { Texts.text($0.key, $0.arguments) }.joined()
      return remarks.isEmpty
        ? room.redirect(to: DeskRoutes.item(found.item.id), notice: "item.imported.plain")
        : room.redirect(
          to: DeskRoutes.item(found.item.id), notice: "item.imported", ["remarks": String(remarks.prefix(600))])
    } catch let refusal as ArticleRefusal {
      return try await form(found, Problems([Issue("file", refusal.key, refusal.arguments)]), request, context)
    } catch {
      return try await form(found, try Problems(error), request, context)
    }
  }

  /// Cleans what was pasted; pictures within it are left out, since they come as files.
  @Sendable func clean(_ request: Request, _ context: WebContext) async throws -> Response {
    struct Cleaned: Encodable {
      var html: String
      var remarks: [String]
    }
    _ = try await found(context)
    let html = try await FormData(request)["html"] ?? ""
    let reading = try await Self.threads.run { try ArticleReader().read(html: html) }
    return try Response(
      json: Cleaned(
        html: ArticleHTML { $0 }.html(reading.article),
        remarks: reading.remarks.map { Texts.text($0.key, $0.arguments) }))
  }

  /// Keeps what somebody types; nothing of it is a version before it is saved.
  @Sendable func keep(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    var values = try await FormData(request)
    let content = try ItemForm(found).content(&values)
    guard let basedOn = values["basedOn"].flatMap({ ItemVersion.ID($0) }) else { throw NotFound() }
    try await room.desk.keep(KeepScratch(found.item.id, basedOn: basedOn, content: content), as: context.principal)
    return try Response(json: ["kept": true])
  }

  private func take(
    _ reading: ArticleReading, into content: inout ItemContent, of id: Matter.ID, _ context: WebContext
  ) async throws {
    var names: [String: String] = [:]
    if let cabinet = room.cabinet {
      for picture in reading.pictures {
        let attachment = try await cabinet.attach(
          BlobPortions(picture.bytes), name: picture.name, to: .init(.matter, id.rawValue), as: context.principal)
        names[picture.name] = attachment.id.description
        content.files.append(.init(id: attachment.id.rawValue, digest: attachment.digest, isInline: true))
      }
    }
    content.body = reading.article.showing { names[$0] ?? $0 }
    // The title was taken out of the text, and must not get lost.
    if let title = reading.title { content.title = String(title.prefix(ItemContent.longestTitle)) }
    if let number = reading.statements["documentNumber"], content.document?.number == "" {
      content.document?.number = DocumentNumber.written(number)
    }
  }

  private func file(_ request: Request) async throws -> (name: String, bytes: [UInt8]) {
    do {
      let files = try await Uploads(limits: .oneFile(bytes: Self.mostBytes), budget: Self.mostBytes).receive(request) {
        $0
      }
      guard let file = files.first else { throw Refusal.noFiles }
      guard !file.isTooLarge else {
        throw Issues([Issue("file", "sheet.tooLarge", ["limit": "\(Self.mostBytes >> 20)"])])
      }
      return (file.name, file.bytes)
    } catch let refusal as Refusal where refusal.code == Refusal.noFiles.code {
      throw Issues([Issue("file", "form.missing")])
    }
  }

  private func found(_ context: WebContext) async throws -> ItemDetails.Outcome {
    try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal)
  }

  private func form(
    _ found: ItemDetails.Outcome, _ problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let path = DeskRoutes.item(found.item.id)
    let frame = try await room.frame(
      Texts.text("item.text.import"), for: request, context,
      crumbs: [
        PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(found.matter.matter.number, path),
      ])
    let page = ItemUploadPage(
      frame: frame, text: Texts.text("item.text.import.text"),
      action: DeskRoutes.item(found.item.id, DeskRoutes.itemText), cancelPath: path,
      fields: [FormSheet("item.import", problems: problems).file("file")], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}

/// The form for the file that becomes the text of an item.
struct ItemUploadPage: FormPage {
  static let template = "item-upload"
  static let sample = ItemUploadPage(
    frame: .sample, text: "正文会替换成文件的内容。", action: "/desk/items/1/text", cancelPath: "/desk/items/1",
    fields: [FormSheet("item.import").file("file")])

  var frame: DeskFrame
  var text: String
  var action: String
  var cancelPath: String
  var fields: [Field]
  var problems = Problems.none
}
