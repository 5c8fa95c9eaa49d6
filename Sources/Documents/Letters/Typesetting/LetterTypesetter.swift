/// What sets letters as PDF, so that the program runs, and says what is missing, where nothing does.
public protocol LetterTypesetter: Sendable {
  /// Whether anything sets letters on this machine; where nothing does, every letter is refused.
  var isInstalled: Bool { get }

  /// The PDF of a letter: PDF/A-2a and PDF/UA-1, the same bytes for the same sheet.
  func pdf(of sheet: LetterSheet) async throws(TypesettingFault) -> [UInt8]

  /// The PDF of a whole case: its index, then its letters one after the other.
  func pdf(of file: CaseFile) async throws(TypesettingFault) -> [UInt8]
}

/// Why there is no PDF.
public enum TypesettingFault: Error, Equatable, Sendable {
  /// Nothing on this machine sets letters.
  case notInstalled
  /// A character of the letter has no form in any of the fonts, or is of private use.
  case unprintable(String)
  /// Too many letters wait; try again.
  case busy
  /// It took too long, or the worker ended; the text is for the log.
  case failed(String)

  /// What to tell whoever asked for the PDF.
  public var sentence: String {
    switch self {
    case .notInstalled: "本机没有安装排版程序，不能生成 PDF。请下载 DOCX，或请管理员按《运行》中的说明安装。"
    case .unprintable(let character):
      "文书中的“\(character)”没有字体可以显示，不能生成 PDF。请改用标准汉字，或下载 DOCX 后在装有相应字体的电脑上打印。"
    case .busy: "正在排版的文书太多，请稍后再试。"
    case .failed: "生成 PDF 时出错，请稍后再试；仍不成功时请下载 DOCX，并联系管理员。"
    }
  }
}

/// Stands where no typesetter is installed.
public struct NoTypesetter: LetterTypesetter {
  /// No.
  public var isInstalled: Bool { false }

  /// Says no to every letter.
  public init() {}

  /// Always throws `notInstalled`.
  public func pdf(of sheet: LetterSheet) async throws(TypesettingFault) -> [UInt8] { throw .notInstalled }

  /// Always throws `notInstalled`.
  public func pdf(of file: CaseFile) async throws(TypesettingFault) -> [UInt8] { throw .notInstalled }
}
