import Glibc

/// Why a table could not be made.
struct TableFault: Error, CustomStringConvertible {
  /// The sentence, in Chinese.
  var message: String

  var description: String { message }

  init(message: String) {
    self.message = message
  }

  init(system number: Int32, path: String) {
    message =
      switch number {
      case EACCES, EPERM, EROFS: "没有写入权限：\(path)"
      case ENOENT, ENOTDIR: "输出位置的文件夹不存在：\(path)"
      case ENOSPC, EDQUOT: "磁盘已满，没有写完：\(path)。腾出空间后再次运行同一命令即可继续。"
      default: "写入失败：\(path)（\(String(cString: strerror(number)))）"
      }
  }
}
