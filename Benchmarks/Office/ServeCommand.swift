import App
import ArgumentParser

/// `Benchmarks serve`: the server itself, for the commands that measure it from another process.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the installation of the environment.", shouldDisplay: false)

  func run() async throws { try await Server(settings: ServerSettings()).run() }
}
