import ArgumentParser
import Disclosure
import Foundation
import Reading
import Synchronization
import TestSupport

/// How many text reports are read and checked in a second, and whether memory grows with their number.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read and check text reports on several threads.",
    discussion: "Example: Benchmarks read --files 20000 --threads 2, or with --folder reports/ for files of one's own")

  @Option(help: "How many files; four times as many follow.") var files = 10_000
  @Option(help: "How many threads.") var threads = 2
  @Option(help: "Read the .txt files of this folder instead of made-up ones.") var folder: String?
  @Option(help: "The seed of made-up reports.") var seed: UInt64 = 1

  func run() throws {
    let pool = try ReportPool(folder: folder, seed: seed)
    print("\(pool.files.count) different files, \(pool.averageBytes) bytes on average, \(threads) threads")
    pool.printParts()
    for count in [files, files * 4] {
      let seconds = measure(pool, files: count)
      let rate = Double(count) / seconds
      print(
        "\(count) reports in \(seconds.rounded(to: 2)) s: \(rate.rounded(to: 0)) reports/s, "
          + "\((seconds * Double(threads) / Double(count) * 1000).rounded(to: 3)) ms each and thread, "
          + "peak \(Usage.peakMegabytes.rounded(to: 1)) MB")
    }
  }

  private func measure(_ pool: ReportPool, files: Int) -> Double {
    let next = Atomic(0)
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files else { return }
        pool.readAndCheck(index)
      }
    }
    return (ContinuousClock.now - start).seconds
  }
}

/// The files that a measurement goes through again and again.
struct ReportPool: Sendable {
  let files: [(name: String, bytes: [UInt8])]

  /// The text files of a folder; or made-up reports in the layouts of text files, one in ten a run of digits.
  init(folder: String?, seed: UInt64) throws {
    if let folder {
      let url = URL(fileURLWithPath: folder, isDirectory: true)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
      files = try names.map { ($0, Array(try Data(contentsOf: url.appendingPathComponent($0)))) }
      guard !files.isEmpty else { throw ValidationError("no .txt files in \(folder)") }
      return
    }
    var generator = ReportGenerator(seed: seed)
    let layouts: [ReportLayout] = [
      .paddedBars, .cellPerLine, .paddedBars, .barsBehind, .headsTruncated, .spaceSeparatedRows, .markdown,
      .blankForZeroBars, .gridPaddedBars,
    ]
    files = (0..<500).map { index in
      let layout = index % 10 == 9 ? ReportLayout.digitRun : layouts[index % 10 % layouts.count]
      let form: GeneratedReport.Form = index % 4 == 3 ? .form2019 : .form2021
      let rendered = layout.render(generator.next(form), seed: seed)
      return (rendered.name, rendered.bytes)
    }
  }

  var averageBytes: Int { files.reduce(0) { $0 + $1.bytes.count } / files.count }

  /// How the time is split between reading and checking, on one thread.
  func printParts() {
    var reading = 0.0
    var checking = 0.0
    for file in files {
      let start = ContinuousClock.now
      guard let report = try? ReportReader().read(file.bytes, name: file.name) else { continue }
      let middle = ContinuousClock.now
      blackHole(ReportChecker().check(report).findings.count)
      reading += (middle - start).seconds
      checking += (ContinuousClock.now - middle).seconds
    }
    let milliseconds = { (seconds: Double) in (seconds / Double(files.count) * 1000).rounded(to: 3) }
    print("one thread: reading \(milliseconds(reading)) ms, checking \(milliseconds(checking)) ms a report")
  }

  /// Reads and checks the file of a number, counted round and round.
  func readAndCheck(_ index: Int) {
    let file = files[index % files.count]
    guard let report = try? ReportReader().read(file.bytes, name: file.name) else { return }
    blackHole(ReportChecker().check(report).findings.count)
  }
}

/// Keeps the compiler from leaving out work whose result nobody looks at.
@inline(never) func blackHole(_ number: Int) {}
