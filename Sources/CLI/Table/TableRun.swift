import Disclosure
import Documents
import Reading
import Synchronization

/// Reads and checks many files over all cores and keeps one row of each.
struct TableRun {
  let files: [InputFile]
  let journal: TableJournal

  private enum Outcome: Sendable {
    case done
    case unreadable(JSONTable.Unreadable)
    case fault(TableFault)
    case skipped
  }

  /// Reads what the journal does not have yet; returns what could not be read, in the order of the files.
  ///
  /// - Throws: `TableFault` where the journal cannot be written.
  func run() throws -> [JSONTable.Unreadable] {
    let done = journal.done
    let missing = files.indices.filter { !done.contains($0) }
    let progress = Progress(title: "汇总", total: files.count, skipped: done.count)
    if !done.isEmpty { Terminal.complain("接着上次继续：已完成 \(done.count) 份，还有 \(missing.count) 份。") }
    var unreadable: [JSONTable.Unreadable] = []
    try ParallelWork.forEach(missing) { index in
      let outcome = outcome(of: index)
      progress.advance()
      return outcome
    } deliver: { outcome in
      switch outcome {
      case .done, .skipped: break
      case .unreadable(let file): unreadable.append(file)
      case .fault(let fault): throw fault
      }
    }
    progress.finish()
    return unreadable
  }

  private func outcome(of index: Int) -> Outcome {
    guard !Interruption.isWished else { return .skipped }
    let file = files[index]
    let stamp = FileStamp(file.path)
    switch file.report(ReportReader()) {
    case .failure(let fault): return .unreadable(JSONTable.Unreadable(file, fault))
    case .success(let report):
      // A file that was replaced while it was read must not count as done.
      guard let stamp, FileStamp(file.path)?.key == stamp.key else {
        return .unreadable(JSONTable.Unreadable(file, .isChanging))
      }
      do {
        try journal.append(TableRow(ReportChecker().check(report)), of: index, stamp: stamp)
        return .done
      } catch {
        return .fault(error)
      }
    }
  }
}

extension JSONTable.Unreadable {
  /// A file with the reason why it gave no report.
  init(_ file: InputFile, _ fault: InputFault) {
    self.init(file: file.path.shown, code: fault.code, message: fault.message)
  }
}
