import Foundation
import NIOCore
import NIOSSL
import Synchronization

/// The certificate that new connections get, with its key; read anew where its files have changed.
///
/// The contents are compared, not the times of the files: they may be links that are turned to another folder. What is on
/// the way, such as a new certificate whose key is not there yet, is not taken, and looked at again.
final class Certificate: Sendable {
  /// What looking at the files came to.
  enum Outcome: Equatable {
    /// They hold what is in use.
    case unchanged
    /// New connections get the new certificate from now on.
    case renewed
    /// They cannot be used; why. The old one stays in use.
    case refused(String)
  }

  private struct Pair {
    var files: [Data]
    var chain: [NIOSSLCertificate]
    var key: NIOSSLPrivateKey
  }

  private let paths: [String]
  private let used: Mutex<Pair>
  private let refusal = Mutex<String?>(nil)

  /// The certificate of the settings.
  ///
  /// - Throws: `InvalidSettings` where it cannot be used.
  init(_ settings: ServerSettings) throws(InvalidSettings) {
    paths = [settings.text(.certificate), settings.text(.certificateKey)]
    do {
      used = Mutex(try Self.pair(try Self.contents(paths)))
    } catch {
      throw InvalidSettings(issues: [
        "证书或私钥读不出来：请检查 \(Setting.certificate.name) 和 \(Setting.certificateKey.name) 所指的文件，应为 PEM 格式。（\(error)）"
      ])
    }
  }

  /// The chain in use.
  var chain: [NIOSSLCertificate] { used.withLock { $0.chain } }

  /// Why the files were not taken when they were looked at last; nil where they hold what is in use.
  var refused: String? { refusal.withLock { $0 } }

  /// What the server answers with: at each connection, the certificate in use.
  var configuration: TLSConfiguration {
    var configuration = used.withLock { Self.configuration($0) }
    configuration.sslContextCallback = { [self] _, promise in
      promise.succeed(
        used.withLock { pair in
          var override = NIOSSLContextConfigurationOverride()
          override.certificateChain = pair.chain.map { .certificate($0) }
          override.privateKey = .privateKey(pair.key)
          return override
        })
    }
    return configuration
  }

  /// Looks at the files.
  func renew() -> Outcome {
    do {
      let files = try Self.contents(paths)
      let isNew = used.withLock { $0.files != files }
      if isNew {
        let pair = try Self.pair(files)
        used.withLock { $0 = pair }
      }
      refusal.withLock { $0 = nil }
      return isNew ? .renewed : .unchanged
    } catch {
      refusal.withLock { $0 = "\(error)" }
      return .refused("\(error)")
    }
  }

  private static func contents(_ paths: [String]) throws -> [Data] {
    try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }

  /// A certificate and its key that fit each other.
  private static func pair(_ files: [Data]) throws -> Pair {
    let pair = Pair(
      files: files, chain: try NIOSSLCertificate.fromPEMBytes(Array(files[0])),
      key: try NIOSSLPrivateKey(bytes: Array(files[1]), format: .pem))
    // Making a context is what tells whether the key is that of the certificate.
    _ = try NIOSSLContext(configuration: configuration(pair))
    return pair
  }

  private static func configuration(_ pair: Pair) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: pair.chain.map { .certificate($0) }, privateKey: .privateKey(pair.key))
    configuration.minimumTLSVersion = .tlsv12
    // Only suites with forward secrecy; those of TLS 1.3 all have it.
    configuration.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
    return configuration
  }
}
