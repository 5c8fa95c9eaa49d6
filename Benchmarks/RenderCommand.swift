import ArgumentParser
import Disclosure
import Foundation
import TestSupport

/// Writes a made-up report in every layout, to look at.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Write a made-up report in every layout into a folder.",
    discussion: "Example: Benchmarks render --seed 7 --form form2021 --into /tmp/layouts")

  @Option(help: "The seed of the report.") var seed: UInt64 = 1
  @Option(help: "form2021, form2021SingleOther, form2019 or form2014.") var form = "form2021"
  @Option(help: "empty, small, medium or large.") var size = "small"
  @Option(help: "The folder.") var into: String

  func run() throws {
    guard let form = GeneratedReport.Form(rawValue: form), let size = GeneratedReport.Size(rawValue: size) else {
      throw ValidationError("unknown form or size")
    }
    var generator = ReportGenerator(seed: seed)
    let report = generator.next(form, size: size)
    let folder = URL(fileURLWithPath: into, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for layout in ReportLayout.allCases where layout.suits(report) {
      let rendered = layout.render(report, seed: seed)
      try Data(rendered.bytes).write(to: folder.appendingPathComponent(rendered.name))
    }
  }
}
