import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOSSL
import Portal
import WebSupport

/// The web server: everything wired together.
public struct Server: Sendable {
  private let settings: ServerSettings

  /// A server with checked settings.
  public init(settings: ServerSettings) {
    self.settings = settings
  }

  /// Serves until SIGTERM or SIGINT, then finishes the requests that are under way.
  public func run() async throws {
    var logger = Logger(label: "gongkai") { JSONLog(label: $0) }
    logger.logLevel = settings.logLevel
    logger.info("starting", metadata: ["settings": .string(settings.description)])
    let portal = try Portal(settings: settings.portal)
    let router = try frontage(portal.appearance).router(for: portal.routes)
    let host = settings.host
    let scheme = isEncrypted ? "https" : "http"
    let application = Application(
      router: router, server: try listener(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: settings.port)),
      onServerRunning: { channel in
        // On standard output, so that a person and a script both see where to go.
        let line = "公开 已启动：\(scheme)://\(host):\(channel.localAddress?.port ?? 0)/\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      },
      logger: logger)
    try await application.runService()
  }

  private var isEncrypted: Bool { !settings.text(.certificate).isEmpty }

  private func frontage(_ appearance: @escaping ErrorPages.Appearance) throws -> Frontage {
    var frontage = Frontage(appearance: appearance)
    frontage.clients = ClientAddress(trusted: settings.addresses(.trustedProxies), isEncrypted: isEncrypted)
    let rate = settings.number(.requestRate)
    frontage.rate = rate == 0 ? nil : RequestRate(perMinute: rate)
    return frontage
  }

  private func listener() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(75)))
    guard isEncrypted else { return plain }
    let chain = try NIOSSLCertificate.fromPEMFile(settings.text(.certificate)).map {
      NIOSSLCertificateSource.certificate($0)
    }
    let key = try NIOSSLPrivateKey(file: settings.text(.certificateKey), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    return try .tls(plain, tlsConfiguration: configuration)
  }
}
