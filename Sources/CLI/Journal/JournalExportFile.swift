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
    let installation = try await Installation.open()
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw JournalFault(description: "无法写入 \(file)：\(String(cString: strerror(errno)))。")
    }
    defer { Glibc.close(descriptor) }
    let principal = Principal(.system("operator"), source: "gongkai journal export")
    try await installation.desk.perform(RecordExport(chain: chain), as: principal)
    let path = file
    let events = try await installation.desk.answer(
      JournalFile(chain: chain) { bytes in
        var done = 0
        while done < bytes.count {
          let count = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
          }
          guard count > 0 else { throw JournalFault(description: "\(path)：\(String(cString: strerror(errno)))。") }
          done += count
        }
      }, as: principal)
    guard fsync(descriptor) == 0 else {
      throw JournalFault(description: "\(file)：\(String(cString: strerror(errno)))。")
    }
    Terminal().print("已导出 \(events) 条日志：\(file)")
    try await installation.close()
  }
}
