public import Disclosure
import Foundation
public import Operations

/// Imports of old registers that a command of the operator asks for: the same jobs as those of the desk, worked on by the
/// command itself, beside a server that may run and after one that does not.
public struct RegisterWork: Sendable {
  private let desk: Desk
  private let cabinet: FileCabinet
  private let runner: JobRunner

  /// The imports of an installation.
  ///
  /// - Throws: `BlobFault`.
  public init(_ installation: Installation) throws {
    desk = installation.desk
    cabinet = FileCabinet(
      desk: installation.desk, shelf: try installation.shelf(), scanner: nil, keys: installation.surroundings.keys)
    let owner = "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier) register"
    runner = JobRunner(
      database: installation.database, works: cabinet.registerWorks, owner: owner, clock: { SystemClock.now })
  }

  /// Asks for an import and sees it to its end, whoever does the work.
  ///
  /// - Parameters:
  ///   - sheet: the rows, looked at already.
  ///   - organ: whose register it is.
  ///   - principal: in whose name it is taken in.
  ///   - tell: told how far it is, whenever that has changed.
  /// - Returns: what came of it, with every row that was left out.
  /// - Throws: `Issues`, `AccessRefusal`.
  public func importing(
    _ sheet: RegisterSheet, of organ: Organ.ID, as principal: Principal,
    tell: @Sendable (RegisterImport) -> Void
  ) async throws -> RegisterImportDetails.Outcome {
    var item = try await cabinet.importRegister(sheet, of: organ, as: principal)
    let runner = runner
    let worker = Task { await runner.run(lanes: 1, pause: .seconds(1)) }
    defer { worker.cancel() }
    while true {
      try await Task.sleep(for: .milliseconds(500))
      let found = try await desk.answer(RegisterImportDetails(item.id, limit: .max), as: principal)
      if found.item.tally.done > item.tally.done { tell(found.item) }
      item = found.item
      guard item.state == .running else {
        worker.cancel()
        await worker.value
        return found
      }
    }
  }
}
