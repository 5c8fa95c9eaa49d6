import Disclosure
import Persistence

/// Takes out which rows an import left out; recorded, because the sheet names applicants in full.
///
/// `FileCabinet` reads the sheet afterwards.
struct ExportLeftOutRows: Operation {
  /// Registering at the organ.
  static let access = Access.capability(.registerMatters)

  /// What is taken out.
  struct Outcome: Sendable {
    /// The import.
    var item: RegisterImport
    /// The rows.
    var findings: [RegisterFinding]
  }

  /// The import.
  var id: RegisterImport.ID

  /// The organ of the import.
  func organ(in scope: Scope) throws -> Organ.ID? { try scope.registerImport(id).organ }

  /// Finds and records.
  ///
  /// - Throws: `NotFound` where nothing was left out, or the sheet is gone.
  func run(in scope: Scope) throws -> Outcome {
    let item = try scope.registerImport(id)
    let findings = try scope.registerImports.findings(of: id)
    guard item.state != .running, item.digest != nil, !findings.isEmpty else { throw NotFound() }
    scope.record(
      .registerRestExported, organ: item.organ, subject: .init("organ", item.organ.rawValue),
      changes: [
        .init("import", before: nil, after: id.description), .init("rows", before: nil, after: "\(findings.count)"),
      ])
    return Outcome(item: item, findings: findings)
  }
}
