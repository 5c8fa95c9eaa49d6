import Glibc
import Reading

/// Why a file gave no report: the system did not hand it out, or the reader refused it.
struct InputFault: Error, Equatable, Sendable {
  /// The code in JSON.
  var code: String
  /// The sentence, in Chinese.
  var message: String

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  init(_ refusal: ReadingRefusal) {
    self.init(code: refusal.code, message: refusal.message)
  }

  static let isFolder = InputFault(
    code: "is-folder", message: "这是文件夹。请给出其中的文件；要汇总整个文件夹，请用 gongkai report table。")

  static let isChanging = InputFault(code: "changing", message: "读取时文件被改动或删除，请再运行一次。")

  /// What the system said.
  init(system number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self.init(code: "not-found", message: "找不到这个文件，请检查路径和文件名。")
    case EACCES, EPERM: self.init(code: "permission-denied", message: "没有读取权限，请检查文件的权限。")
    case EISDIR: self = .isFolder
    case ENAMETOOLONG: self.init(code: "not-found", message: "文件名过长。")
    default: self.init(code: "unreadable", message: "读取失败：\(String(cString: strerror(number)))。")
    }
  }
}
