import Disclosure
import Documents
import Reading

/// Reads and checks files in parallel and shows each as soon as its turn has come.
struct ReportRun {
  /// What became of one file.
  enum Outcome: Sendable {
    case report(CheckedReport)
    case fault(InputFault)
  }

  var reader = ReportReader()
  var checker = ReportChecker()
  var previous: AnnualReport?
  var children: [AnnualReport] = []

  func outcome(of file: InputFile) -> Outcome {
    switch file.report(reader) {
    case .success(let report): .report(checker.check(report, previous: previous, children: children))
    case .failure(let fault): .fault(fault)
    }
  }

  /// Writes JSON: an object for one file, an array for several.
  func writeJSON(_ files: [InputFile]) -> RunResult {
    var result = RunResult()
    var separator = files.count == 1 ? "" : "["
    ParallelWork.forEach(files) { file -> (Outcome, [UInt8]) in
      let outcome = outcome(of: file)
      return (outcome, json(of: outcome, file))
    } deliver: { outcome, bytes in
      result.note(outcome)
      StandardStream.output.write(Array(separator.utf8) + bytes)
      separator = ","
    }
    if files.count != 1 { StandardStream.output.write(Array("]\n".utf8)) }
    return result
  }

  /// Shows each file as `show` draws it; what could not be read is said on standard error.
  func writeText(_ files: [InputFile], show: (CheckedReport) -> Void) -> RunResult {
    var result = RunResult()
    ParallelWork.forEach(files) { file in
      (file, outcome(of: file))
    } deliver: { file, outcome in
      result.note(outcome)
      switch outcome {
      case .report(let checked): show(checked)
      case .fault(let fault): Terminal.complain("\(file.path.shown)：\(fault.message)")
      }
    }
    return result
  }

  private func json(of outcome: Outcome, _ file: InputFile) -> [UInt8] {
    switch outcome {
    case .report(let checked): ReportJSON.bytes(checked)
    case .fault(let fault):
      ReportJSON.refusal(file: file.path.shown, code: fault.code, message: fault.message)
    }
  }
}

/// The counts that the exit code and the last line depend on.
struct RunResult {
  private(set) var read = 0
  private(set) var unreadable = 0
  private(set) var withErrors = 0

  mutating func note(_ outcome: ReportRun.Outcome) {
    switch outcome {
    case .fault: unreadable += 1
    case .report(let checked):
      read += 1
      if checked.findings.contains(where: { $0.severity == .error }) { withErrors += 1 }
    }
  }

  /// What reading alone ends with.
  var statusOfReading: ExitStatus { unreadable > 0 ? .unreadable : .success }

  /// What checking ends with.
  var statusOfChecking: ExitStatus { max(statusOfReading, withErrors > 0 ? .findings : .success) }
}
