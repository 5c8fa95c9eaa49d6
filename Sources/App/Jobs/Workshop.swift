import Disclosure
import Foundation
import Logging
import Operations
import Persistence
import ServiceLifecycle

/// What an installation works on in the background, and the files that it keeps.
struct Workshop: Sendable {
  /// Takes files in and hands them out.
  let cabinet: FileCabinet
  /// The door by the single sign-on; nil where none is set up.
  let signOn: SingleSignOn?
  /// Whether the provider of the single sign-on answers; nil where none is set up.
  let signOnProbe: SignOnProbe?
  private let runner: JobRunner
  private let lanes: Int

  /// The workshop of an installation.
  ///
  /// - Throws: `InvalidSettings`, `BlobFault`.
  init(_ installation: Installation, logger: Logger) throws {
    let world = try OutsideWorld(installation.settings)
    signOn = world.identityProvider.map { SignOnSettings.door(installation.desk, $0, installation.settings) }
    signOnProbe = world.identityProvider.map { SignOnProbe($0, logger: logger) }
    var limits = FileLimits()
    limits.bytes = installation.settings.number(.fileSize) << 20
    cabinet = FileCabinet(
      desk: installation.desk, shelf: try installation.shelf(), scanner: world.scanner,
      keys: installation.surroundings.keys, limits: limits)
    let sender = NoticeSender(desk: installation.desk, carriers: world.carriers, site: world.site)
    runner = JobRunner(
      database: installation.database,
      works: try cabinet.works + sender.works + ReleaseClerk(desk: installation.desk).works
        + [FileReading.work(of: cabinet)] + DailyWorks.works(of: installation), daily: DailyWorks.daily,
      owner: Self.owner, clock: { SystemClock.now }, report: { Self.log($0, logger) })
    lanes = installation.settings.number(.jobLanes)
  }

  /// The service that works on jobs until the server stops.
  var service: any Service { JobService(runner: runner, lanes: lanes) }

  /// Machine, process and a random part: no two runners have the same.
  private static var owner: String {
    "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier) \(UUID().uuidString.prefix(8))"
  }

  private static func log(_ report: JobRunner.Report, _ logger: Logger) {
    switch report {
    case .done(let job): logger.debug("job done", metadata: data(job))
    case .postponed(let job, let error): logger.notice("job postponed", metadata: data(job, error))
    case .failed(let job, let error): logger.error("job failed", metadata: data(job, error))
    case .lost(let job): logger.warning("job lost to another worker", metadata: data(job))
    case .fault(let error): logger.error("jobs cannot be reached", metadata: ["error": .string(error)])
    }
  }

  private static func data(_ job: Job, _ error: String? = nil) -> Logger.Metadata {
    var data: Logger.Metadata = [
      "job": .stringConvertible(job.id.rawValue), "kind": .string(job.kind.rawValue),
      "attempt": .stringConvertible(job.attempts),
    ]
    if let error { data["error"] = .string(error) }
    return data
  }
}

/// Works on jobs while the server runs, and gives back what is under way when it stops.
private struct JobService: Service {
  let runner: JobRunner
  let lanes: Int

  func run() async throws {
    guard lanes > 0 else { return try await gracefulShutdown() }
    await cancelWhenGracefulShutdown { await runner.run(lanes: lanes, pause: .seconds(2)) }
  }
}
