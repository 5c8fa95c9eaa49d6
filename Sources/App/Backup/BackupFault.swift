/// Why a backup cannot be made or restored; told to the operator.
public enum BackupFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file cannot be read or written.
  case file(String, reason: String)
  /// The file is cut off, was changed, or is no backup.
  case damaged(String)
  /// An entry does not have the hash that the manifest states.
  case changed(String)
  /// The backup is of a newer schema.
  case newer(Int, known: Int)
  /// There is something in the target already.
  case notEmpty(DatabaseAddress)
  /// After writing, the target holds something else than the source.
  case unequal([String])
  /// The journal of the target does not hold together.
  case journal(Int)

  /// What is wrong and what to do, in Chinese.
  public var description: String {
    switch self {
    case .file(let path, let reason): "无法读写文件 \(path)：\(reason)"
    case .damaged(let path): "文件 \(path) 不完整，或不是本程序的备份。请换一份备份。"
    case .changed(let name): "备份中的 \(name) 与清单不符：文件已损坏或被改动。请换一份备份。"
    case .newer(let number, let known):
      "备份的数据库结构是第 \(number) 版，本程序只认识到第 \(known) 版。请用新版程序恢复。"
    case .notEmpty(let address): "目标数据库 \(address) 中已有数据，为免覆盖已停止。请换一个空的数据库和数据目录。"
    case .unequal(let tables): "写入后核对不一致：\(tables.joined(separator: "、"))。目标不可使用，请清空后重试。"
    case .journal(let count): "恢复后日志校验发现 \(count) 处问题，目标不可使用。请运行 gongkai journal verify 查看。"
    }
  }
}
