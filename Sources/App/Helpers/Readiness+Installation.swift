import CivilTime
import Disclosure
import Glibc
import Operations
import Persistence
import Portal

extension Readiness {
  /// The readiness of a server with what it has: without an installation, only reports are read.
  static func of(
    _ settings: ServerSettings, _ installation: Installation?, _ workshop: Workshop?, _ certificate: Certificate?
  ) async -> Readiness {
    let helpers = HostHelper.all(settings).map { ($0.key, $0.path != nil) }
    var state = Readiness(version: Release.version, helpers: Dictionary(helpers) { first, _ in first })
    state.certificateDays = certificate.flatMap { CertificateTerm.daysLeft($0.chain, at: SystemClock.now) }
    state.certificateRefused = certificate.map { $0.refused != nil }
    state.signOnAnswers = workshop?.signOnProbe?.finding.map { $0 == .answers }
    if let installation { await state.look(at: installation) }
    return state
  }

  /// Whether the database answers and has the schema of this program, and what waits.
  private mutating func look(at installation: Installation) async {
    diskFreeMegabytes = Self.freeMegabytes(installation.folder.path)
    do {
      let schema = try await Migrator(installation.database).status()
      self.schema = schema.current
      if !schema.pending.isEmpty { status = .unavailable }
      jobs = try await installation.database.read { connection in
        let all = JobRepository(connection)
        return Jobs(waiting: try all.count(.waiting), failed: try all.count(.failed))
      }
    } catch {
      status = .unavailable
    }
  }

  private static func freeMegabytes(_ path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return (Int(status.f_bavail) * Int(status.f_frsize)) >> 20
  }
}
