import Cryptography
public import Disclosure
import Persistence

extension JobKind {
  /// Takes an old register in; the payload is the number of the import.
  public static let registerImport = JobKind(rawValue: "register.import")
  /// Forgets the sheet of one.
  public static let registerForget = JobKind(rawValue: "register.forget")
}

extension FileCabinet {
  /// Keeps an old register, sealed, and asks for its import.
  ///
  /// - Parameters:
  ///   - sheet: its rows, looked at already.
  ///   - organ: whose register it is.
  ///   - principal: in whose name it is taken in.
  /// - Returns: the import.
  /// - Throws: `AccessRefusal`; `Issues` where something is wrong with a row.
  public func importRegister(
    _ sheet: RegisterSheet, of organ: Organ.ID, as principal: Principal
  ) async throws -> RegisterImport {
    let lines = try await desk.answer(RegisterPreview(organ: organ, sheet), as: principal)
    guard lines.allSatisfy(\.issues.isEmpty) else { throw Issues([Issue("", "register.import.changed")]) }
    let portions = try BlobPortions(try sheet.packed()).sealed(with: keys, context: Self.context(organ))
    let blob = try await shelf.put(portions)
    do {
      return try await desk.perform(
        ConfirmRegister(organ: organ, rows: sheet.rows.count, blob: blob, keyName: keys.newest?.name), as: principal)
    } catch {
      // Sealed bytes are nobody else's.
      _ = try? await shelf.discard(blob.digest, untouchedSince: BlobCare.anytime)
      throw error
    }
  }

  /// The rows that an import left out, each with what is wrong with it in words.
  ///
  /// - Throws: `NotFound`, `AccessRefusal`; `BlobFault` where the sheet is gone.
  public func leftOutRows(
    of id: RegisterImport.ID, as principal: Principal
  ) async throws -> [(row: RegisterSheet.Row, problem: String)] {
    let found = try await desk.perform(ExportLeftOutRows(id: id), as: principal)
    let rows = try await sheet(of: found.item).rows
    return found.findings.filter { rows.indices.contains($0.position) }.map { finding in
      (rows[finding.position], finding.issues.map(Texts.sentence(of:)).joined())
    }
  }

  /// The kinds of job that take old registers in.
  public var registerWorks: [JobWork] {
    [
      JobWork(.registerImport, lease: 120) { try await takeIn($0) },
      JobWork(.registerForget, lease: 60) { job in
        guard let id = RegisterImport.ID(job.payload) else { throw HopelessJob("no import") }
        do {
          try await desk.perform(ForgetRegister(id: id), as: Self.principal)
        } catch is Conflict {
          // It was done before, and only the word of it was lost.
        }
      },
    ]
  }

  /// Takes the rest of an import in, part by part.
  private func takeIn(_ job: Job) async throws {
    guard let id = RegisterImport.ID(job.payload) else { throw HopelessJob("no import") }
    var item = try await desk.answer(RegisterImportDetails(id, limit: 0), as: Self.principal).item
    guard item.state == .running else { return }
    let actor = item.person.map { Principal(.person($0), source: "job") } ?? Self.principal
    do {
      let rows = try await sheet(of: item).rows
      while item.state == .running {
        try Task.checkCancellation()
        let next = rows.dropFirst(item.tally.done).prefix(ImportRegister.batch)
        item = try await desk.perform(ImportRegister(id: id, from: item.tally.done, rows: Array(next)), as: actor)
      }
    } catch is AccessRefusal {
      try await desk.perform(StopRegister(id: id, halt: .lacksPower), as: Self.principal)
    } catch BlobFault.missing, BlobFault.damaged, is SealFault, is SheetUnreadable {
      try await desk.perform(StopRegister(id: id, halt: .sheetLost), as: Self.principal)
    }
  }

  private func sheet(of item: RegisterImport) async throws -> RegisterSheet {
    guard let digest = item.digest else { throw SheetUnreadable() }
    var bytes: [UInt8] = []
    for try await portion in try await shelf.open(digest).opened(with: keys, context: Self.context(item.organ)) {
      bytes += portion
    }
    guard let sheet = RegisterSheet(packed: bytes), sheet.rows.count == item.rows else { throw SheetUnreadable() }
    return sheet
  }

  /// What a sheet is bound to, so that it cannot be put under another organ.
  private static func context(_ organ: Organ.ID) -> [String] { ["register", organ.description] }

  private struct SheetUnreadable: Error {}
}
