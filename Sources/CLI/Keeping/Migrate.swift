import App
import ArgumentParser
import Persistence

/// `gongkai migrate`: brings the schema of the database up to date.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "升级数据库结构：先说明要做什么，再做。",
    usage: "gongkai migrate [--dry-run]",
    discussion: """
      例：
        gongkai migrate --dry-run    只看有哪些步骤
        gongkai migrate

      SQLite 在升级前自动留一份副本并给出路径；PostgreSQL 请先运行 gongkai backup。
      每一步是一个事务：失败的一步不留痕迹，之前的步骤保留。
      """)

  @Flag(help: "只说明，不改动。")
  var dryRun = false

  func run() async throws {
    let installation = try await Installation.open(condition: .asFound)
    let upgrade = SchemaUpgrade(of: installation)
    let status = try await upgrade.status()
    let terminal = Terminal()
    terminal.print("数据库：\(installation.address)")
    for line in try await upgrade.intent() { terminal.print(line) }
    guard !status.pending.isEmpty, !dryRun else { return try await installation.close() }
    if let copy = try await upgrade.copyBefore() {
      terminal.print("升级前的副本：\(copy)")
      terminal.print("如需撤销：停止服务，用副本替换数据库文件，运行原来的程序。")
    } else if status.current > 0 {
      Terminal.complain("PostgreSQL 不自动备份；如需撤销，请用升级前 gongkai backup 的文件恢复。")
    }
    for step in try await upgrade.run() { terminal.print("完成 \(step.number)  \(step.summary)") }
    try await installation.close()
  }
}
