internal import Disclosure

/// One thing that happens to a report on its way to the reader.
enum Alteration {
  /// Blanks are printed for zeros.
  case blankForZero
  /// Blanks are printed for zeros, and the layout drops them.
  case blanksVanish
  /// This is printed for zeros.
  case markForZero(String)
  /// `３２`
  case fullWidthDigits
  /// `1,288`
  case thousands
  /// A remark in brackets behind a number.
  case remark
  /// `2.其他法律行政法规 禁止公开`
  case spacesInLabels
  /// Long labels go on in the next line.
  case wrappedLabels
  /// `三、⏎本⏎年⏎度⏎办⏎理⏎结⏎果`
  case verticalLabels
  /// OCR slips in labels.
  case typos
  /// 繁體字
  case traditional
  /// 规范性文件 in a form of 2021.
  case shortDocuments
  /// `三、本年度办理结果` once more in mid-table.
  case repeatedHead
  /// The text ends in the middle of table 3.
  case cutOff
  /// Headings as other organs write them.
  case titleVariants
  /// `结果 | 其他 | 尚未`
  case truncatedHeads
  /// `1、` for `1.`
  case otherEnumerator
  /// A row that the form does not have.
  case extraRow
  /// A note under the last table.
  case note
  /// A title of its own above each table.
  case tableTitles
  /// Metadata before the title.
  case metadata
  /// The path of the page before the title.
  case breadcrumbs
  /// The title on two lines.
  case brokenTitle

  func apply(to report: inout PrintedReport, random: inout SplitMix64) {
    switch self {
    case .blankForZero: report.replaceZeros(by: "", expecting: .empty)
    case .blanksVanish: report.dropZeros()
    case .markForZero(let mark): report.replaceZeros(by: mark, expecting: .empty)
    case .fullWidthDigits: report.changeValues { $0.fullWidthDigits }
    case .thousands: report.changeValues { $0.withThousands }
    case .remark: report.addRemark()
    case .spacesInLabels:
      report.changeLabels { label in label.count > 6 ? label.inserting(" ", at: label.count - 3) : label }
    case .wrappedLabels:
      report.changeLabels { label in label.count > 14 ? label.inserting("\n", at: label.count / 2) : label }
    case .verticalLabels: report.changeLabels { $0 == "三、本年度办理结果" ? $0.map(String.init).joined(separator: "\n") : $0 }
    case .typos: report.misspell(&random)
    case .traditional: report.changeWords { $0.traditional }
    case .shortDocuments: report.changeLabels { $0 == "行政规范性文件" ? "规范性文件" : $0 }
    case .repeatedHead: report.repeatHead()
    case .cutOff: report.cutOff(&random)
    case .titleVariants: report.varyTitles(&random)
    case .truncatedHeads: report.truncateHeads()
    case .otherEnumerator: report.changeLabels { $0.otherEnumerator }
    case .extraRow: report.addRow()
    case .note: report.blocks.insert(.paragraph("注：表中数据含上年度结转办理的情况。"), at: report.lastTable + 1)
    case .tableTitles: report.addTableTitles()
    case .metadata: report.addMetadata(&random)
    case .breadcrumbs:
      report.header.append("当前位置： 首页 > 政务公开 > 政府信息公开年报 来源：本站 微信 微博 QQ空间 全真版 文字版")
    case .brokenTitle: report.breakTitle()
    }
  }
}

extension String {
  func inserting(_ text: String, at offset: Int) -> String {
    String(prefix(offset)) + text + String(dropFirst(offset))
  }

  var fullWidthDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { (48...57).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
  }

  /// The number with a comma every three digits of its whole part.
  var withThousands: String {
    let whole = prefix { $0.isNumber }
    guard whole.count > 3 else { return self }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped + dropFirst(whole.count)
  }

  var otherEnumerator: String {
    guard let first, first.isNumber, dropFirst().first == "." else { return self }
    return "\(first)、" + dropFirst(2)
  }
}
