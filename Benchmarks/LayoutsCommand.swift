import ArgumentParser
import Disclosure
import Reading
import TestSupport

/// Says for every layout how many cells are read rightly, doubted, missed aloud, or wrong in silence.
struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts", abstract: "Score the reader on sound reports in every layout.",
    discussion: "Example: Benchmarks layouts --reports 20 --only digitRun --show 10")

  @Option(help: "How many reports of each layout.") var reports = 12
  @Option(help: "The seed of the reports.") var seed: UInt64 = 1
  @Option(help: "Only layouts whose name begins so.") var only = ""
  @Option(help: "Only this form: form2021, form2021SingleOther, form2019, form2014.") var form: String?
  @Option(help: "How many wrong cells of each layout to show.") var show = 3
  @Flag(help: "Show the text of the first report that was misread.") var text = false

  func run() throws {
    let forms = form.flatMap(GeneratedReport.Form.init).map { [$0] } ?? GeneratedReport.Form.allCases
    var sum = LayoutTally()
    print("| layout | reports | right | doubted | missing | silent | year/organ wrong |")
    print("|---|---|---|---|---|---|---|")
    for layout in ReportLayout.allCases where layout.rawValue.hasPrefix(only) {
      var generator = ReportGenerator(seed: seed)
      var tally = LayoutTally()
      for index in 0..<reports {
        let report = generator.next(forms[index % forms.count])
        guard layout.suits(report) else { continue }
        tally.add(layout.render(report, seed: seed &+ UInt64(index)))
      }
      tally.printRow(layout.rawValue)
      for line in tally.wrong.prefix(show) { print("    \(line)") }
      if text, let misread = tally.firstMisread { print(misread.text) }
      sum.add(tally)
    }
    sum.printRow("all")
  }
}

/// What became of all cells of a layout.
struct LayoutTally {
  var reports = 0
  var right = 0, doubted = 0, loud = 0, silent = 0, unnamed = 0
  var wrong: [String] = []
  var firstMisread: RenderedReport?

  mutating func add(_ rendered: RenderedReport) {
    reports += 1
    var report = AnnualReport(file: rendered.name)
    do {
      report = try ReportReader().read(rendered.bytes, name: rendered.name)
    } catch {
      wrong.append("\(rendered.name): \(error.message)")
    }
    let score = ReadingScore(report, against: rendered)
    right += score.right
    doubted += score.doubted
    loud += score.loud.count
    silent += score.silent.count
    if !score.tellsYear || !score.tellsOrganisation || !score.tellsFormat {
      unnamed += 1
      wrong.append(
        "\(rendered.name): \(report.format.rawValue), \(report.year ?? 0), \(report.organisation ?? "-") of \(rendered.report.title)"
      )
    }
    wrong += score.silent.map { "SILENT \($0)" } + score.loud.map { "\($0)" }
    if !score.isPerfect, firstMisread == nil { firstMisread = rendered }
  }

  mutating func add(_ other: LayoutTally) {
    reports += other.reports
    right += other.right
    doubted += other.doubted
    loud += other.loud
    silent += other.silent
    unnamed += other.unnamed
  }

  func printRow(_ name: String) {
    print("| \(name) | \(reports) | \(right) | \(doubted) | \(loud) | \(silent) | \(unnamed) |")
  }
}
