import ArgumentParser
import Disclosure
import Foundation
import Reading

/// Which part of the time that a PDF takes is ours, and which its text extraction's.
struct PDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Measure our share of reading PDF files.",
    discussion: "Example: Benchmarks pdf report.pdf other.pdf --rounds 20")

  @Argument(help: "The PDF files.") var files: [String]
  @Option(help: "How often each is read.") var rounds = 10

  func run() throws {
    var own = 0.0
    var helpers = 0.0
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      _ = try ReportReader().read(bytes, name: file)
      let before = (own: Usage.ownSeconds, helpers: Usage.helperSeconds)
      let start = ContinuousClock.now
      for _ in 0..<rounds {
        blackHole(ReportChecker().check(try ReportReader().read(bytes, name: file)).findings.count)
      }
      let seconds = (ContinuousClock.now - start).seconds / Double(rounds)
      let ours = (Usage.ownSeconds - before.own) / Double(rounds)
      let theirs = (Usage.helperSeconds - before.helpers) / Double(rounds)
      print(
        "\(file): \((seconds * 1000).rounded(to: 1)) ms, processor time ours \((ours * 1000).rounded(to: 2)) ms, "
          + "poppler \((theirs * 1000).rounded(to: 2)) ms")
      own += ours
      helpers += theirs
    }
    print("our part: \((own / (own + helpers) * 100).rounded(to: 1)) %")
  }
}
