import ArgumentParser
import Disclosure
import Reading
import TestSupport

/// How many planted errors are found, and how many sound reports are blamed, after reading them from a file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Count planted errors that are found, and false alarms.",
    discussion: "Example: Benchmarks check --reports 20 --show 5")

  @Option(help: "How many reports of each layout and kind of error.") var reports = 8
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "Only layouts whose name begins so.") var only = ""
  @Option(help: "How many missed errors and false alarms to show.") var show = 10

  func run() throws {
    let layouts = ReportLayout.allCases.filter { $0.rawValue.hasPrefix(only) }
    plantErrors(layouts)
    checkSoundReports(layouts)
  }

  private func plantErrors(_ layouts: [ReportLayout]) {
    var byKind: [PlantedError.Kind: Tally] = [:]
    var byLayout: [ReportLayout: Tally] = [:]
    var missed: [String] = []
    for layout in layouts {
      var generator = ReportGenerator(seed: seed)
      var mutator = ReportMutator(seed: seed)
      for _ in 0..<reports {
        let (previous, current) = generator.pair()
        for kind in PlantedError.Kind.allCases {
          guard let error = mutator.plant(kind, in: current, previous: previous), layout.suits(error.report) else {
            continue
          }
          let outcome = outcome(of: error, in: layout, seed: seed)
          byKind[kind, default: Tally()].add(outcome)
          byLayout[layout, default: Tally()].add(outcome)
          if outcome != .found {
            missed.append("\(layout.rawValue) \(kind.rawValue) \(outcome) \(error.cells.map(\.name).prefix(2))")
          }
        }
      }
    }
    print("| planted error | planted | found | in doubt | missed |\n|---|---|---|---|---|")
    for kind in PlantedError.Kind.allCases { byKind[kind]?.printRow(kind.rawValue) }
    print("\n| layout | planted | found | in doubt | missed |\n|---|---|---|---|---|")
    for layout in layouts { byLayout[layout]?.printRow(layout.rawValue) }
    for line in missed.prefix(show) { print("missed: \(line)") }
  }

  /// What became of one planted error.
  private enum Outcome {
    case found
    /// The reader could not tell the cells, and said so.
    case doubted
    case missed
  }

  private struct Tally {
    var found = 0, doubted = 0, missed = 0

    mutating func add(_ outcome: Outcome) {
      switch outcome {
      case .found: found += 1
      case .doubted: doubted += 1
      case .missed: missed += 1
      }
    }

    func printRow(_ name: String) {
      print("| \(name) | \(found + doubted + missed) | \(found) | \(doubted) | \(missed) |")
    }
  }

  private func outcome(of error: PlantedError, in layout: ReportLayout, seed: UInt64) -> Outcome {
    guard let report = read(layout.render(error.report, seed: seed)) else { return .missed }
    let previous = error.previous.flatMap { read(layout.render($0, seed: seed)) }
    let checked = ReportChecker().check(report, previous: previous)
    if checked.findings.contains(where: { error.caughtBy.contains($0.check) }) { return .found }
    let doubts = error.caughtBy.contains { id in
      checked.checks.contains { $0.id == id && ($0.result == .notAssessable || $0.result == .assumed) }
    }
    return doubts ? .doubted : .missed
  }

  private func read(_ rendered: RenderedReport) -> AnnualReport? {
    try? ReportReader().read(rendered.bytes, name: rendered.name)
  }

  private func checkSoundReports(_ layouts: [ReportLayout]) {
    var alarms: [String] = []
    var sound = 0
    for layout in layouts {
      var generator = ReportGenerator(seed: seed &+ 1)
      for index in 0..<reports * 3 {
        let report = generator.next(GeneratedReport.Form.allCases[index % 4])
        guard layout.suits(report), let read = read(layout.render(report, seed: seed)) else { continue }
        sound += 1
        for finding in ReportChecker().check(read).findings where isAlarm(finding, in: layout) {
          alarms.append("\(layout.rawValue) \(report.form.rawValue) \(finding.check): \(finding.message)")
        }
      }
    }
    print("\n\(alarms.count) false alarms on \(sound) sound reports")
    for alarm in alarms.prefix(show) { print("alarm: \(alarm)") }
  }

  /// What a layout itself leaves out is rightly missed by the checks: blanks, and the end of a text that is cut off.
  private func isAlarm(_ finding: Finding, in layout: ReportLayout) -> Bool {
    let blanks: [ReportLayout] = [
      .blankForZeroBars, .blankForZeroGrid, .blankForZeroHTML, .blanksVanish, .dashForZero, .slashForZero,
    ]
    // Titles other than the official ones are remarked upon by rule.
    if layout == .titleVariants { return finding.check != "d.sections" }
    if layout == .cutOff { return !(finding.check == "v.blank" || finding.check.hasPrefix("d.")) }
    return !(finding.check == "v.blank" && blanks.contains(layout))
  }
}
