import Foundation
import Hummingbird
import Logging
import Portal

/// The web server: everything wired together.
public struct Server: Sendable {
  private let settings: ServerSettings

  /// A server with checked settings.
  public init(settings: ServerSettings) {
    self.settings = settings
  }

  /// Serves until SIGTERM or SIGINT, then finishes the requests that are under way.
  public func run() async throws {
    var logger = Logger(label: "gongkai") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = settings.logLevel
    logger.info("starting", metadata: ["settings": .string(settings.description)])
    let portal = try Portal(settings: settings.portal)
    let host = settings.host
    let application = Application(
      router: portal.router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(75))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: settings.port)),
      onServerRunning: { channel in
        // On standard output, so that a person and a script both see where to go.
        let line = "公开 已启动：http://\(host):\(channel.localAddress?.port ?? 0)/\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      },
      logger: logger)
    try await application.runService()
  }
}
