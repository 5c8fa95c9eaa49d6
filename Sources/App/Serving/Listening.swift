import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOSSL
import ServiceLifecycle
import WebSupport

/// Makes a port answer, over TLS where there is a certificate.
struct Listening {
  private let settings: ServerSettings
  private let builder: HTTPServerBuilder

  init(_ settings: ServerSettings) throws {
    self.settings = settings
    let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(75)))
    builder = settings.isEncrypted ? try .tls(plain, tlsConfiguration: Self.encryption(settings)) : plain
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

  private static func encryption(_ settings: ServerSettings) throws -> TLSConfiguration {
    var configuration: TLSConfiguration
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(settings.text(.certificate))
      let key = try NIOSSLPrivateKey(file: settings.text(.certificateKey), format: .pem)
      configuration = .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    } catch {
      throw InvalidSettings(issues: [
        "证书或私钥读不出来：请检查 \(Setting.certificate.name) 和 \(Setting.certificateKey.name) 所指的文件，应为 PEM 格式。（\(error)）"
      ])
    }
    configuration.minimumTLSVersion = .tlsv12
    // Only suites with forward secrecy; those of TLS 1.3 all have it.
    configuration.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
    return configuration
  }
}

extension ServerSettings {
  /// Whether this server itself speaks TLS.
  var isEncrypted: Bool { !text(.certificate).isEmpty }
}
