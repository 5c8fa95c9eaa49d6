import ArgumentParser
import Foundation
import Testing

@testable import CLI

@Suite("Help") struct HelpTests {
  /// The paths of all commands there are.
  static let commands = paths(Gongkai.self, [])

  private static func paths(_ command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
    [path] + command.configuration.subcommands.flatMap { paths($0, path + [$0.configuration.commandName ?? "?"]) }
  }

  @Test("Every command has help with an example, within 80 columns and in Chinese", arguments: commands)
  func help(_ command: [String]) throws {
    let text = try Command.run(command + ["--help"]).text
    #expect(text.contains("例：\n  gongkai "))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    for word in ["USAGE", "OPTIONS", "Show", "See"] { #expect(!text.contains(word)) }
  }

  @Test("The version is one line")
  func version() throws {
    #expect(try Command.run(["--version"]).text.wholeMatch(of: /gongkai \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("Each shell gets a script that knows the commands", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    #expect(try Command.run(["completions", shell]).text.contains("blank-as-zero"))
  }
}
