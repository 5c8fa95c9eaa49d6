import ArgumentParser

/// What `make bench` measures: everything that needs no files and no other programmes, in about a minute.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Run read, solve, layouts, check and a short fuzz, one after the other.",
    discussion: "Example: Benchmarks all")

  func run() throws {
    try ReadCommand.parse(["--files", "5000"]).run()
    try SolveCommand.parse(["--reports", "700"]).run()
    try LayoutsCommand.parse(["--show", "0"]).run()
    try CheckCommand.parse(["--reports", "4", "--show", "5"]).run()
    try FuzzCommand.parse(["--count", "10000"]).run()
  }
}
