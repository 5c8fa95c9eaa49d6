import ArgumentParser

/// Measures the programme on made-up reports; `docs/performance.md` and `docs/checking.md` say what was found.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures Gongkai on made-up reports.",
    subcommands: [
      LedgerCommand.self, OfficeCommand.self, WritesCommand.self, FilingCommand.self, ServeCommand.self,
      AllCommand.self, ReadCommand.self, SolveCommand.self, LayoutsCommand.self, CheckCommand.self, FuzzCommand.self,
      HTMLCommand.self, PDFCommand.self, LettersCommand.self, ScreeningCommand.self,
      RenderCommand.self,
    ], defaultSubcommand: AllCommand.self)
}
