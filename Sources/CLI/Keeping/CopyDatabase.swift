import App
import ArgumentParser
import Persistence

/// `gongkai copy-database`: from SQLite to PostgreSQL, or back.
struct CopyDatabase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy-database",
    abstract: "把数据库搬到另一个数据库，并证明内容一致。",
    usage: "gongkai copy-database --to URL",
    discussion: """
      例：
        gongkai copy-database --to postgres://gongkai@db/gongkai

      请先停止服务。目标必须是空的；要么全部写入，要么什么也没有。
      附件、密钥和检查点留在数据目录，不必移动。之后把 GONGKAI_DATABASE 设为新地址。
      """)

  @Option(help: ArgumentHelp("目标：文件路径，或 postgres:// 开头的地址。", valueName: "URL"))
  var to: String

  func run() async throws {
    let target = try DatabaseAddress(to)
    let tables = try await OpenInstallation.with(.asFound) { installation in
      guard target != installation.address else { throw ValidationError("--to 不能是现在的数据库。") }
      let database = try target.open(connections: 2)
      let tables = try await DatabaseCopy(of: installation).run(to: database, at: target)
      try await database.close()
      return tables
    }
    let terminal = Terminal()
    for table in tables where table.rows > 0 {
      terminal.print("\(DisplayWidth.aligned(String(table.rows), to: 10))  \(table.table)")
    }
    terminal.print("\(tables.count) 张表的行数和内容在两边一致，日志链校验无误。")
    terminal.print("请设置 GONGKAI_DATABASE=\(target)（地址含密码时请补上）后启动服务。")
  }
}
