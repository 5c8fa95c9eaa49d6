import App
import ArgumentParser
import Glibc
import Operations

/// `gongkai journal export`: the journal as a file that an outsider can examine.
struct JournalExportFile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出日志，供外部核验；导出本身也记入日志。",
    usage: "gongkai journal export FILE [--chain N]",
    discussion: """
      例：
        gongkai journal export 日志.ndjson

      文件格式见 docs/journal-format.md，可用其中的 Python 程序核验。
      已有的文件不会被覆盖。
      """)

  @Argument(help: ArgumentHelp("写入的文件。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("只导出一条链：机关的编号，0 为系统链。", valueName: "N"))
  var chain: Int64?

  func run() async throws {
    let events = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("journal export")
      let target = try NewFile(path: file)
      do {
        try await installation.desk.perform(RecordExport(chain: chain), as: principal)
        let journal = JournalFile(chain: chain) { bytes in try target.write(bytes) }
        let events = try await installation.desk.answer(journal, as: principal)
        try target.finish()
        return events
      } catch {
        // Half of a journal would look like one whose end was cut off.
        target.discard()
        throw error
      }
    }
    Terminal().print("已导出 \(events) 条日志：\(file)")
  }
}

/// A file that did not exist before, readable by its owner only.
private struct NewFile {
  private let path: String
  private let descriptor: Int32

  init(path: String) throws(JournalFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw JournalFault(description: "无法写入 \(path)：\(String(cString: strerror(errno)))。")
    }
  }

  func write(_ bytes: [UInt8]) throws(JournalFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      guard count > 0 else { throw fault }
      done += count
    }
  }

  func finish() throws(JournalFault) {
    let isWritten = fsync(descriptor) == 0
    defer { Glibc.close(descriptor) }
    guard isWritten else { throw fault }
  }

  func discard() {
    Glibc.close(descriptor)
    unlink(path)
  }

  private var fault: JournalFault { JournalFault(description: "无法写入 \(path)：\(String(cString: strerror(errno)))。") }
}
