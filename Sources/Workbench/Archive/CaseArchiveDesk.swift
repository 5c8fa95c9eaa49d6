import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Shows the checklist of a case, and takes its file out.
struct CaseArchiveDesk: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(CaseArchive(try context.matterID()), as: context.principal)
    let frame = try await room.frame(
      Texts.text("archive.title"), for: request, context,
      crumbs: [DeskRoutes.crumb(of: found.matter)])
    return try room.respond(CaseArchivePage(frame: frame, found))
  }

  @Sendable func document(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    let taken = try await room.desk.perform(TakeOutCase(id), as: context.principal)
    let file = try await room.press.file(of: taken)
    do throws(TypesettingFault) {
      let bytes = try await room.typesetter.pdf(of: file)
      return Response(
        download: bytes, name: "\(taken.details.matter.matter.number) 案卷.pdf", mediaType: "application/pdf")
    } catch {
      return refused(id, "letter.noPDF", ["reason": error.sentence])
    }
  }

  @Sendable func folder(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    let found = try await room.desk.answer(CaseArchive(id), as: context.principal)
    let size = found.attachments.reduce(0) { $0 + $1.bytes }
    guard size <= Press.mostBytes else {
      return refused(id, "archive.tooLarge", ["size": "\(size >> 20)", "most": "\(Press.mostBytes >> 20)"])
    }
    let taken = try await room.desk.perform(TakeOutCase(id), as: context.principal)
    let bytes = try await room.press.folder(of: taken, as: context.principal)
    return Response(
      download: bytes, name: "\(taken.details.matter.matter.number) 案卷.zip", mediaType: "application/zip")
  }

  private func refused(_ id: Matter.ID, _ key: String, _ arguments: [String: String]) -> Response {
    room.redirect(
      to: DeskRoutes.archive(DeskRoutes.caseArchive, of: id), notice: key, arguments, tone: .warning)
  }
}
