import HTTPTypes

/// What one drop of files may be.
public struct UploadLimits: Sendable, Equatable {
  /// How many files.
  public var files: Int
  /// How many bytes a file may have; a larger one is told apart, the others are still taken.
  public var fileBytes: Int
  /// How many bytes all together.
  public var totalBytes: Int
  /// How long no byte may come.
  public var silence: Duration
  /// How long the whole may take.
  public var duration: Duration

  /// Limits of one's own.
  public init(files: Int, fileBytes: Int, totalBytes: Int, silence: Duration, duration: Duration) {
    self.files = files
    self.fileBytes = fileBytes
    self.totalBytes = totalBytes
    self.silence = silence
    self.duration = duration
  }

  /// 200 files of 50 MB, 200 MB all together; 20 seconds of silence, 10 minutes in all.
  public static let standard = UploadLimits(
    files: 200, fileBytes: 50 << 20, totalBytes: 200 << 20, silence: .seconds(20), duration: .seconds(600))

  /// One file; a little more may come, so that the file itself is what is found too large.
  public static func oneFile(bytes: Int) -> UploadLimits {
    UploadLimits(
      files: 1, fileBytes: bytes, totalBytes: bytes + 1 << 20, silence: .seconds(20), duration: .seconds(600))
  }
}

extension Refusal {
  static func tooManyFiles(limit: Int) -> Refusal {
    Refusal(
      .contentTooLarge, code: "too-many-files", title: "文件太多",
      message: "一次最多提交 \(limit) 个文件，这次超过了。请分几次提交；成千上万份报告请用命令行 gongkai report table。")
  }

  static func tooLarge(limit: Int) -> Refusal {
    Refusal(
      .contentTooLarge, code: "too-large", title: "文件合计太大",
      message: "一次提交的文件合计不能超过 \(limit >> 20) MB，这次超过了。请分几次提交。")
  }

  /// Nothing was chosen.
  public static let noFiles = Refusal(
    .unprocessableContent, code: "no-files", title: "没有选择文件", message: "请先选择一份或多份年度报告，再按“读取并核对”。")

  static let notMultipart = Refusal(
    .unsupportedMediaType, code: "not-multipart", title: "请求无法理解",
    message: "这里只接受以表单（multipart/form-data）提交的文件。请回到首页，在那里选择文件。")

  static let brokenUpload = Refusal(
    .badRequest, code: "broken-upload", title: "文件没有传完整", message: "上传中途断开，或者内容被改动。请检查网络后重新提交。")

  static let tooSlow = Refusal(
    .requestTimeout, code: "too-slow", title: "上传太慢，已经停止", message: "很久没有收到数据。请检查网络后重新提交，或者减少一次提交的文件。")
}
