/// The layouts in which real reports arrive.
public enum ReportLayout: String, Sendable, CaseIterable {
  // The ways to print a row.
  case cellPerLine, cellPerLineSpaced, barsBehind, paddedBars, gridPaddedBars, markdown, barPerLine, overPaddedBars
  case tightBars, spaceSeparatedRows, alignedColumns, tabs, boxDrawing, runPerRow, oneLineSpaced, digitRun
  // What happens to digits and blanks.
  case digitRunStraySpaces, digitRunNoBreakSpaces, fullWidthDigits, thousandsSeparators, bracketedRemark
  case blankForZeroBars, blankForZeroGrid, blankForZeroHTML, blanksVanish, dashForZero, slashForZero
  // What happens to labels.
  case spacesInLabels, labelsWrapped, labelsWrappedInCell, labelsTorn, verticalLabels, labelTypos, labelTyposRun
  case traditional, traditionalRun, normativeWithoutAdministrative, otherEnumerator, headRepeated, headsTruncated
  // What stands between and around.
  case pageNumbers, pageNumbersInBars, formFeeds, cutOff, titleVariants, brokenTitle, tableTitles, extraRow, noteBelow
  case metadataHeader, breadcrumbs, siteRun
  // Containers and encodings.
  case html, htmlNested, htmlLayoutTable, gb18030, gb18030Run, utf16, utf16BigEndian, utf8Mark, carriageReturns

  /// How a layout comes about.
  struct Recipe {
    var style: RowStyle
    var alterations: [Alteration] = []
    var encoding = FileEncoding.utf8
    /// How often a space slips between two cells of a run.
    var stray = 0.0
    var spaces = " "
    var newline = "\n"
    /// What is thrown in after every twelve lines, such as a page number.
    var between: [String] = []
    var dress: HTMLWriter.Dress?
  }

  var recipe: Recipe {
    switch self {
    case .cellPerLine: Recipe(style: .cellPerLine)
    case .cellPerLineSpaced: Recipe(style: .cellPerLineSpaced)
    case .barsBehind: Recipe(style: .barsBehind)
    case .paddedBars: Recipe(style: .padded)
    case .gridPaddedBars: Recipe(style: .gridPadded)
    case .markdown: Recipe(style: .markdown)
    case .barPerLine: Recipe(style: .barPerLine)
    case .overPaddedBars: Recipe(style: .overPadded)
    case .tightBars: Recipe(style: .tightBars)
    case .spaceSeparatedRows: Recipe(style: .spaces)
    case .alignedColumns: Recipe(style: .aligned)
    case .tabs: Recipe(style: .tabs)
    case .boxDrawing: Recipe(style: .box)
    case .runPerRow: Recipe(style: .runPerRow)
    case .oneLineSpaced: Recipe(style: .oneLine)
    case .digitRun: Recipe(style: .run)
    default: recipeOfContents
    }
  }

  private var recipeOfContents: Recipe {
    switch self {
    case .digitRunStraySpaces: Recipe(style: .run, stray: 0.3)
    case .digitRunNoBreakSpaces: Recipe(style: .run, stray: 0.3, spaces: "\u{A0}")
    case .fullWidthDigits: Recipe(style: .barsBehind, alterations: [.fullWidthDigits])
    case .thousandsSeparators: Recipe(style: .barsBehind, alterations: [.thousands])
    case .bracketedRemark: Recipe(style: .cellPerLine, alterations: [.remark])
    case .blankForZeroBars: Recipe(style: .barsBehind, alterations: [.blankForZero])
    case .blankForZeroGrid: Recipe(style: .gridPadded, alterations: [.blankForZero])
    case .blankForZeroHTML: Recipe(style: .html, alterations: [.blankForZero], dress: .nested)
    case .blanksVanish: Recipe(style: .cellPerLine, alterations: [.blanksVanish])
    case .dashForZero: Recipe(style: .cellPerLine, alterations: [.markForZero("—")])
    case .slashForZero: Recipe(style: .markdown, alterations: [.markForZero("/")])
    case .spacesInLabels: Recipe(style: .padded, alterations: [.spacesInLabels])
    case .labelsWrapped: Recipe(style: .cellPerLine, alterations: [.wrappedLabels])
    case .labelsWrappedInCell: Recipe(style: .barsBehind, alterations: [.wrappedLabels])
    case .labelsTorn: Recipe(style: .torn)
    case .verticalLabels: Recipe(style: .cellPerLine, alterations: [.verticalLabels])
    case .labelTypos: Recipe(style: .cellPerLine, alterations: [.typos])
    case .labelTyposRun: Recipe(style: .run, alterations: [.typos])
    case .traditional: Recipe(style: .barsBehind, alterations: [.traditional])
    case .traditionalRun: Recipe(style: .run, alterations: [.traditional])
    case .normativeWithoutAdministrative: Recipe(style: .cellPerLine, alterations: [.shortDocuments])
    case .otherEnumerator: Recipe(style: .spaces, alterations: [.otherEnumerator])
    case .headRepeated: Recipe(style: .run, alterations: [.repeatedHead])
    case .headsTruncated: Recipe(style: .padded, alterations: [.truncatedHeads])
    default: recipeOfSurroundings
    }
  }

  private var recipeOfSurroundings: Recipe {
    switch self {
    case .pageNumbers: Recipe(style: .cellPerLine, between: ["- %d -"])
    case .pageNumbersInBars: Recipe(style: .barsBehind, between: ["— %d —"])
    case .formFeeds: Recipe(style: .spaces, between: ["%d", "\u{0C}"])
    case .cutOff: Recipe(style: .barsBehind, alterations: [.cutOff])
    case .titleVariants: Recipe(style: .padded, alterations: [.titleVariants])
    case .brokenTitle: Recipe(style: .cellPerLineSpaced, alterations: [.brokenTitle])
    case .tableTitles: Recipe(style: .markdown, alterations: [.tableTitles])
    case .extraRow: Recipe(style: .barsBehind, alterations: [.extraRow])
    case .noteBelow: Recipe(style: .padded, alterations: [.note])
    case .metadataHeader: Recipe(style: .barsBehind, alterations: [.metadata])
    case .breadcrumbs: Recipe(style: .cellPerLine, alterations: [.breadcrumbs])
    case .siteRun: Recipe(style: .run, alterations: [.metadata, .breadcrumbs], stray: 0.05)
    case .html: Recipe(style: .html, dress: .plain)
    case .htmlNested: Recipe(style: .html, dress: .nested)
    case .htmlLayoutTable: Recipe(style: .html, dress: .layoutTable)
    case .gb18030: Recipe(style: .barsBehind, encoding: .gb18030)
    case .gb18030Run: Recipe(style: .run, encoding: .gb18030)
    case .utf16: Recipe(style: .barsBehind, encoding: .utf16LittleEndian)
    case .utf16BigEndian: Recipe(style: .cellPerLine, encoding: .utf16BigEndian)
    case .utf8Mark: Recipe(style: .padded, encoding: .utf8Mark)
    default: Recipe(style: .barsBehind, newline: "\r\n")
    }
  }
}
