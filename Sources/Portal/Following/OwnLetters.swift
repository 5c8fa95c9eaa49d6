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
      let sheet = try await sheet(of: letter)
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

  /// The letter on paper, with the seal that it was signed with.
  private func sheet(of letter: FrozenLetter) async throws -> LetterSheet {
    guard let seal = letter.seal else { return LetterSheet(letter) }
    guard let cabinet = cases.cabinet else { throw NotFound() }
    return try LetterSheet(letter, sealedWith: try await cabinet.picture(of: seal))
  }
}

extension FrozenLetter {
  /// Its title.
  var heading: String { paragraphs.first { $0.style == .title }?.text ?? organName }

  /// What its files are called, without their ending.
  fileprivate var fileName: String {
    FileName.cleaned([heading, number].filter { !$0.isEmpty }.joined(separator: " "))
  }
}
