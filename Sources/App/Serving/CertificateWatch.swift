import Logging
import ServiceLifecycle
import UnixSignals

/// Looks every minute, and at SIGHUP, whether there is a new certificate.
struct CertificateWatch: Service {
  private static let pause = Duration.seconds(60)

  let certificate: Certificate
  let logger: Logger

  /// Looks until the server stops.
  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          for await _ in signals { look() }
        }
        group.addTask {
          while (try? await Task.sleep(for: Self.pause)) != nil { look() }
        }
      }
    }
  }

  private func look() {
    let before = certificate.refused
    switch certificate.renew() {
    case .renewed: logger.notice("certificate renewed")
    // A file that stays broken is told of once.
    case .refused(let reason) where reason != before:
      logger.error("new certificate refused; the old one stays in use", metadata: ["reason": .string(reason)])
    case .refused, .unchanged: break
    }
  }
}
