/// Why an installation cannot be opened; told to the operator.
public enum InstallationFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A folder cannot be made.
  case folder(String, reason: String)
  /// The address of the database is neither a path nor one of PostgreSQL.
  case address(String)
  /// There is no database yet.
  case missing(DatabaseAddress)
  /// The database cannot be reached.
  case unreachable(String, reason: String)
  /// The schema is older than this release.
  case pending(from: Int, to: Int)

  /// What is wrong and what to do, in Chinese.
  public var description: String {
    switch self {
    case .folder(let path, let reason):
      "无法建立目录 \(path)：\(reason)。请检查 GONGKAI_DATA 和写权限。"
    case .address(let text):
      "不认识数据库地址“\(text)”。GONGKAI_DATABASE 应为文件路径，或 postgres://用户@主机/库名。"
    case .missing(let address):
      "还没有数据库（\(address)）。请先运行 gongkai setup，或检查 GONGKAI_DATA 和 GONGKAI_DATABASE。"
    case .unreachable(let address, let reason):
      "无法打开数据库 \(address)：\(reason)"
    case .pending(let from, let to):
      "数据库结构是第 \(from) 版，本程序需要第 \(to) 版。请先看 gongkai migrate --dry-run，再运行 gongkai migrate。"
    }
  }
}
