import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// A letter as PDF and as DOCX.
struct LetterFiles: Sendable {
  let room: DeskRoom

  @Sendable func pdf(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, letter) = (try context.matterID(), try context.letterID())
    let file = try await room.desk.answer(LetterFile(letter, of: matter), as: context.principal)
    let page = DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter)
    guard let sheet = try await room.press.sheet(of: file.letter, file.organName) else {
      return room.redirect(to: page, notice: "letter.incomplete", tone: .warning)
    }
    return await pdf(of: sheet, named: file.name, elseTo: page)
  }

  /// A form that is filled from the case as it stands.
  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    let matter = try context.matterID()
    guard let kind = context.parameters.get("form").flatMap(LetterKind.init(rawValue:)) else { throw NotFound() }
    let form = try await room.desk.answer(FormFile(kind, of: matter), as: context.principal)
    let page = DeskRoutes.request(matter)
    guard let sheet = try? LetterSheet(form.draft, organName: form.organName) else {
      return room.redirect(to: page, notice: "letter.incomplete", tone: .warning)
    }
    return await pdf(of: sheet, named: form.name, elseTo: page)
  }

  private func pdf(of sheet: LetterSheet, named name: String, elseTo page: String) async -> Response {
    do throws(TypesettingFault) {
      let bytes = try await room.typesetter.pdf(of: sheet)
      return Response(download: bytes, name: "\(name).pdf", mediaType: AttachmentKind.pdf.mediaType)
    } catch {
      return room.redirect(to: page, notice: "letter.noPDF", ["reason": error.sentence], tone: .warning)
    }
  }

  @Sendable func word(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, letter) = (try context.matterID(), try context.letterID())
    let file = try await room.desk.answer(LetterFile(letter, of: matter), as: context.principal)
    guard let sheet = try await room.press.sheet(of: file.letter, file.organName) else {
      return room.redirect(
        to: DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter), notice: "letter.incomplete", tone: .warning)
    }
    return Response(
      download: try WordLetter.bytes(of: sheet), name: "\(file.name).docx",
      mediaType: AttachmentKind.docx.mediaType)
  }
}
