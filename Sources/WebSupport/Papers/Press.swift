public import Disclosure
public import Documents
public import Operations

/// Puts on paper what an office gives out: letters with their seals, and the files of whole cases.
///
/// Whoever asks must have been let in by an operation, which hands over what is put on paper here.
public struct Press: Sendable {
  /// How many bytes of attachments go into one folder; they are in memory while it is packed.
  public static let mostBytes = 128 << 20

  /// Where files and the pictures of seals lie; nil where none are kept.
  public let cabinet: FileCabinet?
  /// What sets letters as PDF, or says that nothing does.
  public let typesetter: any LetterTypesetter

  /// A press.
  public init(cabinet: FileCabinet?, typesetter: any LetterTypesetter) {
    self.cabinet = cabinet
    self.typesetter = typesetter
  }

  /// A signed letter with the seal that it was signed with.
  ///
  /// - Throws: `NotFound` where no pictures are kept, `BlobFault` where its own is gone.
  public func sheet(of letter: FrozenLetter) async throws -> LetterSheet {
    guard let seal = letter.seal else { return LetterSheet(letter) }
    guard let cabinet else { throw NotFound() }
    return try LetterSheet(letter, sealedWith: try await cabinet.picture(of: seal))
  }

  /// A letter of a case; nil for a draft that lacks something.
  ///
  /// - Throws: as for a signed one.
  public func sheet(of letter: CaseLetter, _ organName: String) async throws -> LetterSheet? {
    guard let frozen = letter.frozen else { return try? LetterSheet(letter.draft, organName: organName) }
    return try await sheet(of: frozen)
  }

  /// The file of a case that was taken out, with its letters on paper.
  ///
  /// - Throws: as for a signed letter.
  public func file(of taken: TakeOutCase.Outcome) async throws -> CaseFile {
    var sheets: [CaseLetter.ID: LetterSheet] = [:]
    for letter in taken.details.letters where letter.state != .void {
      sheets[letter.id] = try await sheet(of: letter, taken.organ.name)
    }
    return CaseFile(taken, sheets: sheets)
  }

  /// The file of a case as a folder in a zip; without PDF where nothing sets it, so that it has the DOCX only.
  ///
  /// - Parameters:
  ///   - taken: the case, as it was taken out.
  ///   - principal: who takes it out; each file is asked for as his.
  /// - Returns: the zip.
  /// - Throws: as for a signed letter.
  public func folder(of taken: TakeOutCase.Outcome, as principal: Principal) async throws -> [UInt8] {
    let file = try await file(of: taken)
    return try CaseFolder.bytes(
      of: file, pdf: await pages(of: file), attachments: try await attachments(of: taken, as: principal))
  }

  /// The case and its letters as PDF; nil where nothing sets them.
  private func pages(of file: CaseFile) async -> (whole: [UInt8], letters: [[UInt8]])? {
    do throws(TypesettingFault) {
      var letters: [[UInt8]] = []
      for letter in file.letters { letters.append(try await typesetter.pdf(of: letter.sheet)) }
      return (try await typesetter.pdf(of: file), letters)
    } catch {
      return nil
    }
  }

  /// The files of the case that may be handed out, read in full.
  private func attachments(
    of taken: TakeOutCase.Outcome, as principal: Principal
  ) async throws -> [CaseFolder.Attached] {
    guard let cabinet else { return [] }
    var attached: [CaseFolder.Attached] = []
    for attachment in taken.attachments {
      do {
        let file = try await cabinet.open(attachment.id, as: principal)
        var bytes: [UInt8] = []
        for try await portion in file.portions { bytes += portion }
        attached.append(.init(name: attachment.name, bytes: bytes))
      } catch is AttachmentRefusal {
        continue
      }
    }
    return attached
  }
}
