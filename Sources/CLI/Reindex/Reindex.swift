import App
import ArgumentParser
import Operations

/// `gongkai reindex`: builds the full-text index anew, batch by batch, while the platform runs.
struct Reindex: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "重建全文索引。",
    usage: "gongkai reindex [--from-beginning]",
    discussion: """
      例：
        gongkai reindex

      分批进行，可以在系统运行时执行。中断之后再次执行，从断开的地方继续。
      """)

  @Flag(name: .long, help: "从头开始，不接着上次中断的地方。")
  var fromBeginning = false

  func run() async throws {
    let count = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("reindex")
      var count = 0
      var done = try await installation.desk.perform(ReindexMatters(fromBeginning: fromBeginning), as: principal)
      while done > 0 {
        count += done
        done = try await installation.desk.perform(ReindexMatters(fromBeginning: false), as: principal)
      }
      return count
    }
    Terminal().print("已重建 \(count) 件事项的索引。")
  }
}
