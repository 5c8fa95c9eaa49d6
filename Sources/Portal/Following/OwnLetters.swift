import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The letters that were served online to whoever has shown the number and the secret of a case: to read, and as files.
struct OwnLetters: Sendable {
  let site: Site
  let desk: Desk
  let cases: OwnCases

  private var press: Press { Press(cabinet: cases.cabinet, typesetter: cases.typesetter) }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      let (id, letter) = try await letter(key, context)
      return try page(id, letter)
    }
  }

  /// The letter as a file for Word and WPS.
  @Sendable func word(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      let (_, letter) = try await letter(key, context)
      // A file that anybody can edit carries no seal; the PDF does.
      return Response(
        download: try WordLetter.bytes(of: LetterSheet(letter)), name: "\(letter.fileName).docx",
        mediaType: MediaTypes.document)
    }
  }

  /// The letter as it is printed at the office, the same bytes.
  @Sendable func pdf(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      let (id, letter) = try await letter(key, context)
      let sheet = try await press.sheet(of: letter)
      do throws(TypesettingFault) {
        let bytes = try await cases.typesetter.pdf(of: sheet)
        return Response(download: bytes, name: "\(letter.fileName).pdf", mediaType: MediaTypes.pdf)
      } catch {
        return try page(id, letter, missing: .serviceUnavailable)
      }
    }
  }

  /// The words of a letter; `missing` is the answer to a question for its PDF, which could not be set.
  private func page(
    _ id: CaseLetter.ID, _ letter: FrozenLetter, missing: HTTPResponse.Status? = nil
  ) throws -> Response {
    let page = OwnLetterPage(
      letter, id, frame: site.frame(letter.heading), givesPDF: cases.typesetter.isInstalled, lacksPDF: missing != nil)
    return try site.respond(page, status: missing ?? .ok)
  }

  private func letter(
    _ key: CaseKey, _ context: WebContext
  ) async throws -> (CaseLetter.ID, FrozenLetter) {
    guard let id = context.parameters.get("letter").flatMap({ CaseLetter.ID($0) }) else { throw NotFound() }
    return (id, try await desk.answer(ReadOwnLetter(id, of: key), as: context.principal))
  }
}
