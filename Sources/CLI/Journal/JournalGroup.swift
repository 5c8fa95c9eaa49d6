import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai journal`: the evidence of what happened.
struct JournalGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "日志：签署检查点、核验、导出。",
    usage: "gongkai journal <命令>",
    discussion: """
      例：
        gongkai journal checkpoint
        gongkai journal verify
        gongkai journal verify 日志.ndjson --checkpoints journal.checkpoints --public-key 公钥
        gongkai journal export 日志.ndjson
      """,
    subcommands: [JournalCheckpoint.self, JournalVerify.self, JournalExportFile.self])
}

/// Why a command on the journal could not be carried out.
struct JournalFault: Error, CustomStringConvertible {
  /// The sentence, in Chinese.
  let description: String

  static let noKey = JournalFault(
    description: "密钥目录中没有签署检查点的密钥（checkpoint.key）。请运行 gongkai setup 建立，或从备份放回。")

  static func file(_ path: String, _ error: any Error) -> JournalFault {
    switch error {
    case CheckpointFile.Fault.system(let reason): JournalFault(description: "无法读写文件 \(path)：\(reason)。")
    case CheckpointFile.Fault.unreadableEnd:
      JournalFault(description: "\(path) 的最后一行不是检查点，没有写入。请用 gongkai journal verify 查看哪一行被改动过。")
    default: JournalFault(description: "无法读取 \(path)：\(error)")
    }
  }
}

extension JournalDefect {
  /// The place and what is wrong there, in one sentence.
  var sentence: String { "\(Texts.text(placeKey, arguments))：\(Texts.text(faultKey, arguments))。" }
}
