import App
import Disclosure
import Operations
import Persistence

/// Opens the installation of the environment for a command, and tells people's faults as sentences.
enum OpenInstallation {
  /// The principal of a command of the operator.
  static func operatorItself(_ command: String) -> Principal {
    Principal(.system("gongkai \(command)"), source: "command line")
  }

  /// What `work` makes of the installation.
  ///
  /// - Throws: `CommandFault` with a sentence where somebody can act on it.
  static func with<Value>(
    _ condition: Installation.Condition = .current, _ work: (Installation) async throws -> Value
  ) async throws -> Value {
    let installation = try await Installation.open(condition: condition)
    do {
      let value = try await work(installation)
      try await installation.close()
      return value
    } catch {
      try? await installation.close()
      throw CommandFault.told(error)
    }
  }
}

/// Why a command could not do what it was asked to.
struct CommandFault: Error, CustomStringConvertible {
  /// The sentence, in Chinese.
  let description: String

  /// The sentence of a refusal or of issues; any other error as it is.
  static func told(_ error: any Error) -> any Error {
    switch error {
    case let issues as Issues:
      CommandFault(description: issues.list.map(Texts.sentence(of:)).joined(separator: "\n"))
    case let refusal as any DomainRefusal: CommandFault(description: Texts.sentence(of: refusal))
    case SQLFault.connection(let reason):
      CommandFault(description: "连接不上数据库：\(reason.prefix { !$0.isNewline })")
    default: error
    }
  }
}
