import CivilTime
import Disclosure
import Persistence

/// Asks for the import of an old register whose rows somebody has looked at; it is done in the background, in the name of
/// whoever asks.
///
/// `FileCabinet` puts the sealed sheet on the shelf first and performs this afterwards.
struct ConfirmRegister: Operation {
  /// Registering at the organ.
  static let access = Access.capability(.registerMatters)

  /// The organ whose register it is.
  var organ: Organ.ID
  /// How many rows it has.
  var rows: Int
  /// Where the sealed sheet lies.
  var blob: StoredBlob
  /// The key that sealed it.
  var keyName: String?

  /// The organ.
  func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Notes the import and asks for the work.
  func run(in scope: Scope) throws -> RegisterImport {
    guard try scope.organs.exists(organ) else { throw NotFound() }
    let item = RegisterImport(
      id: try scope.newID(), organ: organ, person: scope.principal.person, digest: blob.digest, rows: rows,
      createdAt: scope.now)
    try scope.registerImports.insert(item, bytes: blob.bytes, keyName: keyName)
    try scope.enqueue(JobRequest(.registerImport, payload: item.id.description, maxAttempts: 20))
    scope.record(
      .registerConfirmed, organ: organ, subject: .init("organ", organ.rawValue),
      changes: [
        .init("import", before: nil, after: item.id.description), .init("rows", before: nil, after: "\(rows)"),
      ])
    return item
  }
}

/// Stops an import that cannot be carried on.
struct StopRegister: Operation {
  /// The platform itself.
  static let access = Access.system

  /// The import.
  var id: RegisterImport.ID
  /// Why.
  var halt: RegisterImport.Halt

  /// The organ of the import.
  func organ(in scope: Scope) throws -> Organ.ID? { try scope.registerImport(id).organ }

  /// Notes it.
  ///
  /// - Throws: `Conflict` where it has come to its end already.
  func run(in scope: Scope) throws {
    let old = try scope.registerImport(id)
    guard old.state == .running else { throw Conflict() }
    var item = old
    try scope.finish(&item, halt: halt)
    try scope.registerImports.update(item, from: old)
    scope.record(
      .registerStopped, organ: old.organ, subject: .init("organ", old.organ.rawValue),
      changes: [
        .init("import", before: nil, after: id.description), .init("done", before: nil, after: "\(old.tally.done)"),
        .init("halt", before: nil, after: halt.rawValue),
      ])
  }
}

/// Forgets the sheet of an import whose left out rows could be taken out long enough.
struct ForgetRegister: Operation {
  /// The platform itself.
  static let access = Access.system

  /// The import.
  var id: RegisterImport.ID

  /// The organ of the import.
  func organ(in scope: Scope) throws -> Organ.ID? { try scope.registerImport(id).organ }

  /// Lets go of it.
  ///
  /// - Throws: `Conflict` where it is not at its end, or the sheet is gone already.
  func run(in scope: Scope) throws {
    let old = try scope.registerImport(id)
    guard old.state != .running, old.digest != nil else { throw Conflict() }
    var item = old
    try scope.forgetSheet(of: &item)
    try scope.registerImports.update(item, from: old)
    scope.record(
      .registerForgotten, organ: old.organ, subject: .init("organ", old.organ.rawValue),
      changes: [.init("import", before: nil, after: id.description)])
  }
}
