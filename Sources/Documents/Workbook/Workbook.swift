import CXLSXWriter

/// Why a workbook could not be written.
public struct WorkbookFault: Error, CustomStringConvertible {
  /// What went wrong, in Chinese, with the words of the library or the system.
  public var description: String
}

/// A workbook of libxlsxwriter that is being written to a file.
///
/// Nothing that comes from outside is ever written as a formula: text is written by `write_string` only, so that
/// `=HYPERLINK(…)` stays text.
final class Workbook {
  /// The looks a cell may have.
  enum Look: CaseIterable {
    case title, head, label, number, decimal, text, doubtful, error, warning
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var looks: [Look: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false
  private var names: Set<String> = []

  /// A workbook that will stand at `path`.
  ///
  /// With `constantMemory` rows must be written from top to bottom.
  init(path: String, constantMemory: Bool) throws {
    let made = ScratchFolder.path.withCString { folder -> UnsafeMutablePointer<lxw_workbook>? in
      var options = lxw_workbook_options(
        constant_memory: constantMemory ? 1 : 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw WorkbookFault(description: "无法建立工作簿（内存不足）。") }
    book = made
    for look in Look.allCases { looks[look] = try format(look) }
  }

  deinit {
    // A book that was given up is closed all the same: only closing frees it. Its file is thrown away by the caller.
    if !isClosed { workbook_close(book) }
  }

  /// A new sheet; a name that stands already gets a number.
  ///
  /// - Parameters:
  ///   - name: The name, without what a sheet's name may not hold.
  ///   - fitsWidth: Whether all columns shrink to the width of one printed page.
  /// - Returns: The sheet.
  /// - Throws: `WorkbookFault`.
  func addSheet(_ name: String, fitsWidth: Bool = true) throws -> Sheet {
    let clean = String(name.unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) }.prefix(25))
    var unique = clean.isEmpty ? "表" : clean
    var number = 2
    while !names.insert(unique).inserted {
      unique = "\(clean) \(number)"
      number += 1
    }
    guard let sheet = workbook_add_worksheet(book, unique) else {
      throw WorkbookFault(description: "无法建立工作表“\(unique)”。")
    }
    worksheet_set_paper(sheet, 9)
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
    if fitsWidth { worksheet_fit_to_pages(sheet, 1, 0) }
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
    return Sheet(sheet: sheet, book: self)
  }

  /// Finishes the file.
  func close() throws {
    isClosed = true
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else {
      throw WorkbookFault(description: "工作簿写入失败：\(String(cString: lxw_strerror(error)))")
    }
  }

  func look(_ look: Look) -> UnsafeMutablePointer<lxw_format>? { looks[look] }

  private func format(_ look: Look) throws -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(book) else { throw WorkbookFault(description: "无法建立单元格格式。") }
    format_set_font_name(format, "宋体")
    format_set_font_size(format, look == .title ? 14 : 10.5)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if look != .title { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    switch look {
    case .title: format_set_bold(format)
    case .head:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_bg_color(format, 0xF2F2F2)
      format_set_text_wrap(format)
    case .label, .text:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_text_wrap(format)
    case .number, .decimal: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .doubtful:
      format_set_bg_color(format, 0xFFF3CD)
      format_set_text_wrap(format)
    case .error: format_set_bg_color(format, 0xF8D7DA)
    case .warning: format_set_bg_color(format, 0xFFE8CC)
    }
    return format
  }
}
