import Logging
import Operations
import ServiceLifecycle
import Synchronization

/// Asks the provider of the single sign-on, every five minutes, whether it answers.
///
/// It asks by itself and never for a request: a stranger can neither make it ask nor wait for it.
final class SignOnProbe: Service {
  private static let pause = Duration.seconds(300)

  private let provider: any IdentityProvider
  private let logger: Logger
  private let last = Mutex<SignOnFinding?>(nil)

  init(_ provider: any IdentityProvider, logger: Logger) {
    self.provider = provider
    self.logger = logger
  }

  /// What was found when it was asked last; nil before the first answer.
  var finding: SignOnFinding? { last.withLock { $0 } }

  /// Asks until the server stops; the log says what has changed.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        self.note(await SignOnFinding.of(self.provider))
        try? await Task.sleep(for: Self.pause)
      }
    }
  }

  private func note(_ new: SignOnFinding) {
    guard !Task.isCancelled else { return }
    let old = last.withLock { last in
      defer { last = new }
      return last
    }
    guard old != new else { return }
    switch new {
    case .silent(let reason): logger.warning("single sign-on does not answer", metadata: ["reason": .string(reason)])
    case .answers where old != nil: logger.notice("single sign-on answers again")
    case .answers: break
    }
  }
}
