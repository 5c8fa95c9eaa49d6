import Disclosure
import Persistence
import TestSupport

@testable import Operations

extension TestOffice {
  /// Takes a register in as the job does, without its sheet on a shelf; `limit` rows at a time.
  func takeIn(
    _ sheet: RegisterSheet, at organ: Organ.ID = TestOffice.county, as principal: Principal, limit: Int = 2
  ) async throws -> RegisterImport {
    var item = try await confirm(sheet, at: organ, as: principal)
    while item.state == .running {
      let rows = sheet.rows.dropFirst(item.tally.done).prefix(limit)
      item = try await desk.perform(
        ImportRegister(id: item.id, from: item.tally.done, rows: Array(rows)), as: principal)
    }
    return item
  }

  /// Asks for the import of a register.
  func confirm(
    _ sheet: RegisterSheet, at organ: Organ.ID = TestOffice.county, as principal: Principal
  ) async throws -> RegisterImport {
    try await desk.perform(
      ConfirmRegister(organ: organ, rows: sheet.rows.count, blob: StoredBlob(digest: "d", bytes: 9), keyName: "k"),
      as: principal)
  }

  /// The rows that an import left out.
  func findings(of item: RegisterImport) async throws -> [RegisterFinding] {
    try await database.read { try RegisterImportRepository($0).findings(of: item.id) }
  }
}
