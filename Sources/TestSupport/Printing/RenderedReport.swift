public import Disclosure

/// What a reader must make of one cell of a rendering.
public enum ExpectedCell: Sendable, Equatable {
  /// Exactly this number.
  case value(Numeral)
  /// The text alone may not tell: this number, or an honest doubt that has it among its candidates.
  case possibly(Numeral)
  /// Nothing is printed, or a placeholder: no value.
  case empty
  /// Nothing is printed, and which cells of the row are empty cannot be seen: no value, or an honest doubt.
  case possiblyEmpty
}

/// A made-up report in one layout, with what a reader must find.
public struct RenderedReport: Sendable {
  /// The layout.
  public var layout: ReportLayout
  /// The report that was rendered.
  public var report: GeneratedReport
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// The text of the file, before it was encoded.
  public var text: String
  /// `txt`, `md` or `html`.
  public var fileExtension: String
  /// What a reader must find; every other address has no cell, or one without a value.
  public var expected: [CellAddress: ExpectedCell]

  /// A name for the file.
  public var name: String { "\(report.form.rawValue)-\(layout.rawValue).\(fileExtension)" }
}
