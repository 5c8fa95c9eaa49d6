import CivilTime
import Disclosure
import Glibc
import Operations
import Persistence
import Portal

extension Readiness {
  /// The readiness of a server without a database.
  static func of(_ settings: ServerSettings) -> Readiness {
    let helpers = HostHelper.all(settings).map { ($0.key, $0.path != nil) }
    var state = Readiness(version: Release.version, helpers: Dictionary(helpers) { first, _ in first })
    state.certificateDays = CertificateTerm.daysLeft(settings, at: SystemClock.now)
    return state
  }

  /// The readiness of an installation: its database answers, and has the schema of this program.
  static func of(_ installation: Installation, _ workshop: Workshop?) async -> Readiness {
    var state = of(installation.settings)
    state.signOnAnswers = workshop?.signOnProbe?.finding.map { $0 == .answers }
    state.diskFreeMegabytes = freeMegabytes(installation.folder.path)
    do {
      let schema = try await Migrator(installation.database).status()
      state.schema = schema.current
      if !schema.pending.isEmpty { state.status = .unavailable }
      state.jobs = try await installation.database.read { connection in
        let jobs = JobRepository(connection)
        return Jobs(waiting: try jobs.count(.waiting), failed: try jobs.count(.failed))
      }
    } catch {
      state.status = .unavailable
    }
    return state
  }

  private static func freeMegabytes(_ path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return (Int(status.f_bavail) * Int(status.f_frsize)) >> 20
  }
}
