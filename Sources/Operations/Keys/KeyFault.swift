/// Why the keys of the installation cannot be read or written; told to the operator.
public struct KeyFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sentence, in Chinese.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  static func unreadable(_ path: String, _ reason: String) -> KeyFault {
    KeyFault("无法读取密钥文件 \(path)：\(reason)。请检查路径和权限；密钥丢失后加密信息无法恢复，请先找回备份。")
  }

  static func unwritable(_ path: String, _ reason: String) -> KeyFault {
    KeyFault("无法写入密钥文件 \(path)：\(reason)。请检查目录是否存在、是否有写权限。")
  }

  static func open(_ path: String) -> KeyFault {
    KeyFault("密钥文件 \(path) 可以被其他用户读取，已停止使用。请执行 chmod 600 \(path) 后再试，并考虑更换密钥。")
  }

  static func malformed(_ path: String) -> KeyFault {
    KeyFault("密钥文件 \(path) 的内容不是密钥（应为 64 个十六进制数字）。请从备份恢复这个文件，不要手工修改。")
  }

  static let malformedList = KeyFault(
    "环境变量 GONGKAI_SEAL_KEYS 写法不对。应为“名称:64个十六进制数字”，多把密钥以逗号分隔，最新的写在最前面。")
}
