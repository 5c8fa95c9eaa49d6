import CivilTime
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// The web server: everything wired together.
public struct Server: Sendable {
  private let settings: ServerSettings

  /// A server with checked settings.
  public init(settings: ServerSettings) {
    self.settings = settings
  }

  /// Serves until SIGTERM or SIGINT, then finishes the requests and jobs that are under way.
  ///
  /// Where no database was ever set up, only the page that reads reports is served: it needs none.
  ///
  /// - Throws: `InstallationFault` and the like where there is a database that cannot be used.
  public func run() async throws {
    var logger = Logger(label: "gongkai") { JSONLog(label: $0) }
    logger.logLevel = settings.logLevel
    logger.info("starting", metadata: ["settings": .string(settings.description)])
    for helper in HostHelper.all(settings) where helper.path == nil {
      logger.notice("missing", metadata: ["helper": .string(helper.key), "without": .string(helper.without)])
    }
    if let days = CertificateTerm.daysLeft(settings, at: SystemClock.now), days < CertificateTerm.warning {
      logger.warning("certificate ends", metadata: ["days": .stringConvertible(days)])
    }
    let installation = try await opened(logger)
    if let address = installation?.address, address.isUnverified {
      logger.warning(
        "the server of the database is not verified; set sslmode=verify-full", metadata: ["database": "\(address)"])
    }
    let workshop = try installation.map { try Workshop($0, logger: logger) }
    let certificate = settings.isEncrypted ? try Certificate(settings) : nil
    let doors = try Doors(
      settings: settings, installation: installation, workshop: workshop, certificate: certificate)
    let listening = try Listening(settings, certificate: certificate)
    var services = doors.addresses.map { listening.service($0, logger: logger) }
    if let workshop { services.append(workshop.service) }
    if let certificate { services.append(CertificateWatch(certificate: certificate, logger: logger)) }
    if let probe = workshop?.signOnProbe { services.append(probe) }
    try await ServiceGroup(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
    ).run()
    try await installation?.close()
  }

  private func opened(_ logger: Logger) async throws -> Installation? {
    do {
      return try await Installation.open(settings)
    } catch InstallationFault.missing(let address) where settings.text(.database).isEmpty {
      logger.warning("no database; only reports are read", metadata: ["database": .string("\(address)")])
      return nil
    }
  }
}
