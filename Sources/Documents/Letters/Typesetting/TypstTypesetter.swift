public import Containers

/// Sets letters with Typst in a few worker processes.
///
/// The templates are part of the program; a letter reaches them as JSON only, so that nothing in a letter is ever markup. A
/// worker has no network where the system lets us take it away, five seconds for a letter and 600 MB, and is replaced
/// after 500 letters.
public final class TypstTypesetter: LetterTypesetter {
  /// Yes.
  public var isInstalled: Bool { true }

  private let folder: PrivateFolder
  private let pool: ChildPool

  /// A typesetter at a place; nil where the disk does not let us put down the templates.
  public init?(_ place: TypesettingPlace, limits: ChildPool.Limits = ChildPool.Limits()) {
    guard let folder = PrivateFolder(),
      folder.write(PackageResources.sheet_typ, name: "sheet.typ"),
      folder.write(PackageResources.letter_typ, name: "letter.typ"),
      folder.write(PackageResources.case_typ, name: "case.typ"),
      folder.write(PackageResources.worker_py, name: "worker.py")
    else { return nil }
    self.folder = folder
    let program = ChildPool.Program(
      place.python, arguments: ["-I", "-B", "\(folder.path)/worker.py", place.fonts], directory: folder.path,
      environment: ["RAYON_NUM_THREADS=1"])
    pool = ChildPool(program, limits: limits)
  }

  /// The PDF of a letter.
  public func pdf(of sheet: LetterSheet) async throws(TypesettingFault) -> [UInt8] {
    try await pdf(SheetJSON.bytes(of: sheet))
  }

  /// The PDF of a case.
  public func pdf(of file: CaseFile) async throws(TypesettingFault) -> [UInt8] {
    try await pdf(CaseJSON.bytes(of: file))
  }

  private func pdf(_ json: [UInt8]) async throws(TypesettingFault) -> [UInt8] {
    let answer: ChildPool.Answer
    do {
      answer = try await pool.answer(to: json)
    } catch .busy {
      throw .busy
    } catch {
      throw .failed("\(error)")
    }
    if answer.word == "pdf" { return answer.bytes }
    let reason = String(decoding: answer.bytes, as: UTF8.self)
    guard let character = Self.unprintable(in: reason) else { throw .failed(reason) }
    throw .unprintable(character)
  }

  /// The character that Typst has no form for: what its message quotes.
  private static func unprintable(in reason: String) -> String? {
    guard reason.contains("could not be displayed") || reason.contains("contains the codepoint") else { return nil }
    let parts = reason.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? parts[1].filter { $0 != "\"" } : ""
  }
}
