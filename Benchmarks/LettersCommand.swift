import ArgumentParser
import CivilTime
import Disclosure
import Documents
import Foundation

/// Measures letters as PDF and as DOCX, if wished beside WeasyPrint setting the same words.
struct LettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Measure a letter as PDF and as DOCX: time and memory.",
    discussion: "Example: Benchmarks letters --count 500 --weasyprint /tmp/venv/bin/python --into /tmp/letters")

  @Option(help: "How many letters.") var count = 500
  @Option(help: "A Python that has WeasyPrint.") var weasyprint: String?
  @Option(help: "A folder for one file of each kind of letter, to look at.") var into: String?

  func run() async throws {
    let sheets = try (0..<count).map { try Self.sheet(.replies[$0 % 24], number: $0) }
    try time("DOCX", sheets) { sheets in for sheet in sheets { _ = try WordLetter.bytes(of: sheet) } }
    guard let place = TypesettingPlace(), let typesetter = TypstTypesetter(place) else {
      print("no typesetting program: run scripts/typesetting")
      return
    }
    try await measure(typesetter, sheets)
    if let into { try await write(typesetter, into) }
    if let weasyprint { try compare(weasyprint, sheets) }
  }

  private func measure(_ typesetter: TypstTypesetter, _ sheets: [LetterSheet]) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await typesetter.pdf(of: sheets[0])
    print("PDF, the first with its worker: \((clock.now - start).seconds.rounded(to: 3)) s")
    var times: [Double] = []
    for sheet in sheets {
      let start = clock.now
      _ = try await typesetter.pdf(of: sheet)
      times.append((clock.now - start).seconds * 1000)
    }
    times.sort()
    print(
      "PDF, one after another: median \(times.percentile(0.5).rounded(to: 1)) ms, p99 "
        + "\(times.percentile(0.99).rounded(to: 1)) ms; workers \(Self.workerMegabytes().rounded(to: 0)) MB at most")
  }

  private func time(_ name: String, _ sheets: [LetterSheet], _ body: ([LetterSheet]) throws -> Void) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    try body(sheets)
    let each = (clock.now - start).seconds / Double(max(sheets.count, 1)) * 1000
    print("\(name): \(each.rounded(to: 2)) ms each; this process \(Usage.peakMegabytes.rounded(to: 0)) MB at most")
  }

  /// The most memory that a child of this process holds, in megabytes.
  private static func workerMegabytes() -> Double {
    let own = getpid()
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { Int($0) != nil }.compactMap { process -> Double? in
      guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
      func number(_ name: String) -> Double? {
        status.split(separator: "\n").first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace).dropFirst()
          .first
          .flatMap { Double($0) }
      }
      guard number("PPid:") == Double(own) else { return nil }
      return number("VmHWM:").map { $0 / 1024 }
    }.max() ?? 0
  }

  private func write(_ typesetter: TypstTypesetter, _ folder: String) async throws {
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for kind in LetterKind.all {
      let sheet = try Self.sheet(kind, number: 12)
      try Data(await typesetter.pdf(of: sheet)).write(to: url.appendingPathComponent("\(kind.rawValue).pdf"))
      try Data(WordLetter.bytes(of: sheet)).write(to: url.appendingPathComponent("\(kind.rawValue).docx"))
    }
  }

  private static func sheet(_ kind: LetterKind, number: Int) throws -> LetterSheet {
    let day = CivilDate(dayNumber: 20_532)
    guard let template = LetterTemplates.shipped.template(kind, on: day) else { throw ValidationError("no template") }
    var values = Dictionary(uniqueKeysWithValues: LetterField.allCases.map { ($0, $0.label) })
    values[.caseNumber] = "2026\(number)"
    values[.reasons] = String(repeating: "经查阅案卷并征求有关单位意见，", count: 12) + "理由成立。"
    let draft = LetterDraft(
      template: template, values: values,
      remedies: kind.carriesRemedies ? ["如对本答复不服，可以自收到之日起六十日内依法申请行政复议。"] : [], enclosures: ["清单"])
    let letter = try FrozenLetter(draft, organName: "示例县人民政府办公室", number: "示公复〔2026〕\(number)号", signedOn: day) {
      _ in ""
    }
    return LetterSheet(letter)
  }
}

extension LettersCommand {
  /// Sets the same words with WeasyPrint, one after another in one process.
  private func compare(_ python: String, _ sheets: [LetterSheet]) throws {
    let some = sheets.prefix(20).map { sheet in
      "<h1>\(sheet.title)</h1>" + sheet.paragraphs.dropFirst().map { "<p>\($0.text)</p>" }.joined()
    }
    let script = """
      import json, resource, sys, time, weasyprint
      style = "@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/29pt 'Noto Serif CJK SC'}p{text-indent:2em;margin:0}"
      times = []
      for words in json.load(sys.stdin):
        start = time.time()
        weasyprint.HTML(string=f"<html lang=zh-CN><style>{style}</style>{words}").write_pdf(pdf_tags=True)
        times.append(time.time() - start)
      times.sort()
      peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
      print(f"WeasyPrint {weasyprint.__version__}: median {times[len(times) // 2] * 1000:.0f} ms, most {times[-1] * 1000:.0f} ms; {peak} MB at most")
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(Array(some)))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
