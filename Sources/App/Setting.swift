/// A number that the operator may set.
public struct Setting: Sendable {
  /// The name of the environment variable.
  public var name: String
  /// What it says, in Chinese.
  public var summary: String
  /// The value where none is set.
  public var standard: Int
  /// What is allowed.
  public var range: ClosedRange<Int>

  /// All numbers that may be set; `docs/operator/serve.md` explains each, and a test compares.
  public static let all = [port, workers, retention, drops, memory, files, fileSize, dropSize, silence, duration]

  static let port = Setting(name: "GONGKAI_PORT", summary: "端口", standard: 8080, range: 0...65_535)
  static let workers = Setting(
    name: "GONGKAI_WORKERS", summary: "同时读取的文件数（0 表示与处理器核数相同）", standard: 0, range: 0...64)
  static let retention = Setting(
    name: "GONGKAI_RETENTION_MINUTES", summary: "读取结果在内存中保留的分钟数", standard: 30, range: 1...1_440)
  static let drops = Setting(
    name: "GONGKAI_MAX_DROPS", summary: "最多保留多少次提交的结果", standard: 500, range: 1...100_000)
  static let memory = Setting(
    name: "GONGKAI_MEMORY_MB", summary: "读取结果最多占用的内存（MB）", standard: 512, range: 16...65_536)
  static let files = Setting(name: "GONGKAI_MAX_FILES", summary: "一次提交最多的文件数", standard: 200, range: 1...1_000)
  static let fileSize = Setting(
    name: "GONGKAI_MAX_FILE_MB", summary: "单个文件的上限（MB）", standard: 50, range: 1...50)
  static let dropSize = Setting(
    name: "GONGKAI_MAX_DROP_MB", summary: "一次提交合计的上限（MB）", standard: 200, range: 1...1_024)
  static let silence = Setting(
    name: "GONGKAI_UPLOAD_SILENCE_SECONDS", summary: "上传中多少秒没有数据就停止", standard: 20, range: 1...600)
  static let duration = Setting(
    name: "GONGKAI_UPLOAD_SECONDS", summary: "一次上传最长的秒数", standard: 600, range: 5...7_200)
}
