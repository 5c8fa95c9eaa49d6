import App
import ArgumentParser
import Persistence

/// `gongkai backup`: the whole installation in one file, while people work.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "备份数据库、附件和日志检查点；服务不必停止。",
    usage: "gongkai backup FILE [--with-keys]",
    discussion: """
      例：
        gongkai backup /备份/2026-11-21.tar
        gongkai backup 全部.tar --with-keys

      备份中没有密钥，除非加 --with-keys。没有密钥，加密的个人信息无法恢复：
      请把密钥目录另行保存在别处。SQLite 和 PostgreSQL 的备份可以互相恢复。
      """)

  @Argument(help: ArgumentHelp("备份文件，不能已经存在。", valueName: "FILE"))
  var file: String

  @Flag(help: "连同密钥一起备份。")
  var withKeys = false

  func run() async throws {
    let installation = try await Installation.open(condition: .asFound)
    let manifest = try await Backup(of: installation).write(to: file, withKeys: withKeys)
    try await installation.close()
    let terminal = Terminal()
    terminal.print("已备份到 \(file)")
    KeepingWords.show(manifest, on: terminal)
    if withKeys {
      Terminal.complain("备份中有密钥：得到这个文件的人可以读出全部个人信息，请妥善保管。")
    } else {
      terminal.print("密钥不在备份中，请另行保存：\(installation.folder.keys)")
    }
    for digest in manifest.missing { Terminal.complain("缺少附件 \(digest)，请运行 gongkai check。") }
    if !manifest.missing.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

/// What several commands say of a backup.
enum KeepingWords {
  static func show(_ manifest: BackupManifest, on terminal: Terminal) {
    let rows = manifest.tables.map(\.rows).reduce(0, +)
    let bytes = manifest.files.map(\.bytes).reduce(0, +)
    terminal.print("制作于 \(manifest.createdAt)，程序 \(manifest.program)，结构第 \(manifest.schema) 版")
    terminal.print("\(manifest.tables.count) 张表，\(rows) 行；共 \(manifest.files.count) 项，\(bytes) 字节")
    terminal.print(manifest.hasKeys ? "含密钥" : "不含密钥")
  }
}
