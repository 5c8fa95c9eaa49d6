import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Shows the checklist of a case, and takes its file out.
struct CaseArchiveDesk: Sendable {
  /// How many bytes of attachments go into one folder; they are in memory while it is packed.
  static let mostBytes = 128 << 20

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
    let file = CaseFile(taken, sheets: try await sheets(taken))
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
    guard size <= Self.mostBytes else {
      return refused(id, "archive.tooLarge", ["size": "\(size >> 20)", "most": "\(Self.mostBytes >> 20)"])
    }
    let taken = try await room.desk.perform(TakeOutCase(id), as: context.principal)
    let file = CaseFile(taken, sheets: try await sheets(taken))
    let bytes = try CaseFolder.bytes(
      of: file, pdf: await pages(of: file), attachments: try await attachments(taken, context))
    return Response(
      download: bytes, name: "\(taken.details.matter.matter.number) 案卷.zip", mediaType: "application/zip")
  }

  private func sheets(_ taken: TakeOutCase.Outcome) async throws -> [CaseLetter.ID: LetterSheet] {
    var sheets: [CaseLetter.ID: LetterSheet] = [:]
    for letter in taken.details.letters where letter.state != .void {
      sheets[letter.id] = try await room.sheet(of: letter, taken.organ.name)
    }
    return sheets
  }

  /// The case and its letters as PDF; nil where nothing sets them, so that the folder has its DOCX only.
  private func pages(of file: CaseFile) async -> (whole: [UInt8], letters: [[UInt8]])? {
    do throws(TypesettingFault) {
      var letters: [[UInt8]] = []
      for letter in file.letters { letters.append(try await room.typesetter.pdf(of: letter.sheet)) }
      return (try await room.typesetter.pdf(of: file), letters)
    } catch {
      return nil
    }
  }

  /// The files of the case that may be handed out, read in full; each is asked for as the person who takes them out.
  private func attachments(
    _ taken: TakeOutCase.Outcome, _ context: WebContext
  ) async throws -> [CaseFolder.Attached] {
    guard let cabinet = room.cabinet else { return [] }
    var attached: [CaseFolder.Attached] = []
    for attachment in taken.attachments {
      do {
        let file = try await cabinet.open(attachment.id, as: context.principal)
        var bytes: [UInt8] = []
        for try await portion in file.portions { bytes += portion }
        attached.append(.init(name: attachment.name, bytes: bytes))
      } catch is AttachmentRefusal {
        continue
      }
    }
    return attached
  }

  private func refused(_ id: Matter.ID, _ key: String, _ arguments: [String: String]) -> Response {
    room.redirect(
      to: DeskRoutes.archive(DeskRoutes.caseArchive, of: id), notice: key, arguments, tone: .warning)
  }
}
