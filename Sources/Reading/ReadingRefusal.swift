/// Why a file could not be read.
///
/// Every case is one sentence that its owner can act on.
public enum ReadingRefusal: Error, Equatable, Sendable {
  /// The file has no bytes.
  case empty
  /// The file is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The kind of file is not one that can be read.
  case unsupported(kind: String)
  /// The bytes are no text in any encoding that is known.
  case undecodable
  /// The container is damaged.
  case damaged(kind: String)
  /// Unpacked, it would be larger than the limit: a zip bomb, or nearly one.
  case unpacksTooLarge(limit: Int)
  /// Nested or repeated deeper than any report is.
  case tooComplex
  /// The PDF holds pictures only.
  case noTextLayer
  /// The file is locked by a password.
  case encrypted
  /// A helper that this format needs is not installed.
  case helperMissing(name: String, kind: String)
  /// A helper took longer than the limit, in seconds.
  case timedOut(seconds: Int)

  /// The code in JSON.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .unsupported: "unsupported"
    case .undecodable: "undecodable"
    case .damaged: "damaged"
    case .unpacksTooLarge: "unpacks-too-large"
    case .tooComplex: "too-complex"
    case .noTextLayer: "no-text-layer"
    case .encrypted: "encrypted"
    case .helperMissing: "helper-missing"
    case .timedOut: "timed-out"
    }
  }

  /// The sentence, in Chinese.
  public var message: String {
    switch self {
    case .empty: "文件是空的，没有可以读取的内容。"
    case .tooLarge(let limit): "文件超过 \(limit / 1_048_576) MB，请拆分或另存为较小的文件后再试。"
    case .unsupported(let kind): "不支持“\(kind)”格式，请另存为 DOCX、XLSX、PDF、HTML 或 TXT 后再试。"
    case .undecodable: "文字编码无法识别，请另存为 UTF-8 或 GB18030 编码后再试。"
    case .damaged(let kind): "\(kind) 文件已损坏或不完整，请重新下载或另存后再试。"
    case .unpacksTooLarge(let limit): "文件展开后超过 \(limit / 1_048_576) MB，不像是年度报告，已停止读取。"
    case .tooComplex: "文件的层次或数量超出年度报告的常见范围，已停止读取。"
    case .noTextLayer: "PDF 中只有图片、没有文字，请提供网页、Word 或带文字的 PDF。"
    case .encrypted: "文件设有密码，请解除密码后再试。"
    case .helperMissing(let name, let kind): "读取 \(kind) 文件需要安装 \(name)，本机没有；请安装它，或把文件另存为 DOCX、HTML 或 TXT。"
    case .timedOut(let seconds): "读取超过 \(seconds) 秒仍未完成，已停止；请另存为其他格式后再试。"
    }
  }
}
