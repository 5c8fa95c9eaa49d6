import ArgumentParser
import Disclosure
import Reading
import TestSupport

/// How long it takes to read reports whose digits run together, and what comes of them.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve", abstract: "Read reports whose digits run together.",
    discussion: "Example: Benchmarks solve --reports 2000")

  @Option(help: "How many reports.") var reports = 1000
  @Option(help: "The seed.") var seed: UInt64 = 1

  func run() throws {
    var generator = ReportGenerator(seed: seed)
    let layouts: [ReportLayout] = [
      .digitRun, .digitRunStraySpaces, .labelTyposRun, .runPerRow, .siteRun, .headRepeated, .traditionalRun,
    ]
    var milliseconds: [Double] = []
    var worst: (ms: Double, name: String, number: Int) = (0, "", 0)
    var tally = LayoutTally()
    for index in 0..<reports {
      let report = generator.next(index % 3 == 2 ? .form2019 : .form2021)
      let rendered = layouts[index % layouts.count].render(report, seed: seed &+ UInt64(index))
      let start = ContinuousClock.now
      _ = try ReportReader().read(rendered.bytes, name: rendered.name)
      let spent = (ContinuousClock.now - start).seconds * 1000
      milliseconds.append(spent)
      if spent > worst.ms { worst = (spent, "\(rendered.name), \(report.size.rawValue)", index) }
      tally.add(rendered)
    }
    milliseconds.sort()
    print(
      "\(reports) reports, ms: median \(milliseconds.percentile(0.5).rounded(to: 2)), "
        + "p90 \(milliseconds.percentile(0.9).rounded(to: 2)), p99 \(milliseconds.percentile(0.99).rounded(to: 2)), "
        + "worst \(worst.ms.rounded(to: 2)) (number \(worst.number), \(worst.name))")
    print("| cells | reports | right | doubted | missing | silent | year/organ wrong |\n|---|---|---|---|---|---|---|")
    tally.printRow("digits run together")
  }
}
