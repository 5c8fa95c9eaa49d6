import ArgumentParser
import Disclosure
import Foundation
import Reading
import TestSupport

/// How much faster reports in HTML are read and checked than BeautifulSoup with lxml only parses them, in the same run.
struct HTMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html", abstract: "Compare with BeautifulSoup and lxml on the same HTML files.",
    discussion: """
      Example: Benchmarks html --files 200 --python .venv/bin/python
      The interpreter needs the packages beautifulsoup4 and lxml.
      """)

  @Option(help: "How many files.") var files = 200
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "The Python interpreter.") var python = "python3"

  func run() throws {
    try compare("bare pages") { $0 }
    try compare("pages of a site") { page in
      Array(SitePage.around(String(decoding: page, as: UTF8.self)).utf8)
    }
  }

  private func compare(_ kind: String, _ dress: ([UInt8]) -> [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongkai-html-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = try write(into: folder, dress)
    let alone = try measure(pages, threads: 1)
    let together = try measure(pages, threads: 2)
    let theirs = try measureParsing(of: folder)
    let size = pages.reduce(0) { $0 + $1.count } / pages.count / 1024
    print("\(pages.count) \(kind), \(size) KB on average")
    print("  BeautifulSoup with lxml only parses in \((theirs * 1000).rounded(to: 2)) ms a file")
    print(
      "  ours reads and checks in \((alone * 1000).rounded(to: 2)) ms on one thread: \((theirs / alone).rounded(to: 1)) times as fast"
    )
    print(
      "  and in \((together * 1000).rounded(to: 2)) ms on two, as the command does: \((theirs / together).rounded(to: 1)) times"
    )
  }

  private func write(into folder: URL, _ dress: ([UInt8]) -> [UInt8]) throws -> [[UInt8]] {
    var generator = ReportGenerator(seed: seed)
    let layouts: [ReportLayout] = [.html, .htmlNested, .htmlLayoutTable, .blankForZeroHTML]
    return try (0..<files).map { index in
      let rendered = layouts[index % 4].render(generator.next(index % 3 == 2 ? .form2019 : .form2021), seed: seed)
      let page = dress(rendered.bytes)
      try Data(page).write(to: folder.appendingPathComponent("\(index).html"))
      return page
    }
  }

  /// Seconds a file, best of three rounds; the files are in memory, as they are for the other side.
  private func measure(_ pages: [[UInt8]], threads: Int) throws -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = ContinuousClock.now
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for page in stride(from: thread, to: pages.count, by: threads) {
          guard let report = try? ReportReader().read(pages[page], name: "page.html") else { continue }
          blackHole(ReportChecker().check(report).findings.count)
        }
      }
      best = min(best, (ContinuousClock.now - start).seconds)
    }
    return best / Double(pages.count)
  }

  private func measureParsing(of folder: URL) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", Self.script, folder.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let seconds = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    else {
      throw ValidationError("\(python) could not parse the files; are beautifulsoup4 and lxml installed?")
    }
    return seconds
  }

  private static let script = """
    import glob, sys, time
    from bs4 import BeautifulSoup
    pages = [open(path, "rb").read() for path in sorted(glob.glob(sys.argv[1] + "/*.html"))]
    best = None
    for _ in range(3):
        start = time.perf_counter()
        for page in pages:
            BeautifulSoup(page, "lxml")
        spent = time.perf_counter() - start
        best = spent if best is None else min(best, spent)
    print(best / len(pages))
    """
}
