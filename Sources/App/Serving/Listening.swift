import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import ServiceLifecycle
import WebSupport

/// Makes a port answer, over TLS where there is a certificate.
struct Listening {
  private let settings: ServerSettings
  private let builder: HTTPServerBuilder

  init(_ settings: ServerSettings, certificate: Certificate?) throws {
    self.settings = settings
    let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(75)))
    builder = try certificate.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain
  }

  /// The service of one port.
  func service(_ address: Doors.Address, logger: Logger) -> any Service {
    let host = settings.host
    let scheme = settings.isEncrypted ? "https" : "http"
    let name = address.name
    return Application(
      router: address.router, server: builder,
      configuration: ApplicationConfiguration(address: .hostname(host, port: address.port)),
      onServerRunning: { channel in
        // On standard output, so that a person and a script both see where to go.
        let line = "\(name) 已启动：\(scheme)://\(host):\(channel.localAddress?.port ?? 0)/\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      },
      logger: logger)
  }
}

extension ServerSettings {
  /// Whether this server itself speaks TLS.
  var isEncrypted: Bool { !text(.certificate).isEmpty }
}
