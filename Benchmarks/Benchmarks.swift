import ArgumentParser

/// Measures the programme on made-up reports; `docs/performance.md` and `docs/checking.md` say what it found.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures Gongkai on made-up reports.", subcommands: [RenderCommand.self])
}
