import App
import ArgumentParser
import Operations

/// `gongkai journal checkpoint`: signs the ends of all chains into the file of checkpoints.
struct JournalCheckpoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "签署检查点：把各条链的链尾签名，写入数据库之外。",
    usage: "gongkai journal checkpoint",
    discussion: """
      例：
        gongkai journal checkpoint

      服务运行时每天自动签署一次；本命令供手工或定时任务使用。
      检查点文件应当每天复制到另一台机器或只能写一次的介质上。
      """)

  func run() async throws {
    try await OpenInstallation.with { installation in
      guard let key = try CheckpointKey.load(from: installation.keys) else { throw JournalFault.noKey }
      let checkpoints = Checkpoints(desk: installation.desk, file: installation.checkpoints, key: key.key)
      do {
        let line = try await checkpoints.take(
          at: SystemClock.now, as: OpenInstallation.operatorItself("journal checkpoint"))
        Terminal().print("已签署第 \(line) 行：\(installation.checkpoints.path)")
        Terminal().print("公钥 \(key.publicKeyText)")
      } catch let fault as CheckpointFile.Fault {
        throw JournalFault.file(installation.checkpoints.path, fault)
      }
    }
  }
}
