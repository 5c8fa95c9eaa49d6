import Disclosure

/// The sign beside a cell that is not simply printed: a word first, colour second.
struct CellMark: Sendable, Equatable {
  var sign: String
  var style: String
  var meaning: String

  static let derived = CellMark(sign: "推", style: "derived", meaning: "推定：原文数字连写或错位，由勾稽关系或位置确定")
  static let ambiguous = CellMark(sign: "疑", style: "doubt", meaning: "存疑：有几种读法都成立，逐一列出")
  static let blank = CellMark(sign: "空", style: "blank", meaning: "原文空白，不当作 0")
  static let placeholder = CellMark(sign: "占", style: "blank", meaning: "占位符：原文印的是“/”“—”之类")
  static let illegible = CellMark(sign: "误", style: "doubt", meaning: "无法辨认：原文印的不是数")
  static let absent = CellMark(sign: "缺", style: "absent", meaning: "原文没有这一格")

  static let all = [derived, ambiguous, blank, placeholder, illegible, absent]

  init(sign: String, style: String, meaning: String) {
    self.sign = sign
    self.style = style
    self.meaning = meaning
  }

  /// The sign of a cell; nil for one that is simply printed.
  init?(_ cell: Cell?) {
    self.init(status: cell?.status)
  }

  /// The sign of a status; that of absence where there is no cell.
  init?(status: Cell.Status?) {
    switch status {
    case nil: self = .absent
    case .read: return nil
    case .derived: self = .derived
    case .ambiguous: self = .ambiguous
    case .blank: self = .blank
    case .placeholder: self = .placeholder
    case .illegible: self = .illegible
    }
  }
}
