import App
import ArgumentParser
import Persistence

/// `gongkai restore`: puts a backup into an empty installation.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "把备份放入一个空的安装；或只检查备份。",
    usage: "gongkai restore FILE [--verify-only]",
    discussion: """
      例：
        gongkai restore 备份.tar --verify-only
        GONGKAI_DATA=/srv/新目录 gongkai restore 备份.tar

      目标必须是空的：已有数据时停止，什么也不改。恢复后逐表核对行数和内容，
      并校验日志链；不一致则整个撤销。
      """)

  @Argument(help: ArgumentHelp("gongkai backup 的文件。", valueName: "FILE"))
  var file: String

  @Flag(help: "只检查备份，不恢复。")
  var verifyOnly = false

  func run() async throws {
    let terminal = Terminal()
    let restoration = Restoration(from: file)
    guard !verifyOnly else {
      KeepingWords.show(try restoration.verify(), on: terminal)
      return terminal.print("备份完好：每一项都与清单一致。")
    }
    _ = try restoration.verify()
    let (manifest, folder, address) = try await Installation.restored(by: restoration)
    KeepingWords.show(manifest, on: terminal)
    terminal.print("已恢复到 \(address)，数据目录 \(folder.path)；各表和日志链核对一致。")
    if !manifest.hasKeys {
      Terminal.complain("备份不含密钥：请把原来的密钥文件放回 \(folder.keys)，否则加密的个人信息无法读出。")
    }
  }
}
