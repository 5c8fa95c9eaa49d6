import App
import ArgumentParser

/// `gongkai check`: whether database, attachments and journal hold together.
struct CheckInstallation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查数据库、附件、日志链和三员分立是否完好。",
    usage: "gongkai check",
    discussion: """
      例：
        gongkai check

      只读取，不改动；服务不必停止。没有问题以 0 退出，有问题以 1 退出。
      """)

  func run() async throws {
    let results = try await OpenInstallation.with { installation in
      try await InstallationCheck(installation).run()
    }
    let terminal = Terminal()
    var status = ExitStatus.success
    for result in results {
      let isSound = result.faults.isEmpty
      let mark = isSound ? terminal.painted("完好", .green) : terminal.painted("有误", .red)
      terminal.print("\(mark)  \(result.title)：\(result.extent)")
      for fault in result.faults.prefix(20) { terminal.print("      \(SafeText.of(fault))") }
      if result.faults.count > 20 { terminal.print("      另有 \(result.faults.count - 20) 处。") }
      if !isSound { status.raise(to: .findings) }
    }
    try status.finish()
  }
}
